// intent:  say that an epoch is being written in several transactions
// params:  $properties MAP
// returns: nothing
// bounds:  one node
CREATE (e:Epoch)
SET e = $properties
