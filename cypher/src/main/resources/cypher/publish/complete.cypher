// intent:  make an epoch the one that readers see
// params:  $number INTEGER, $properties MAP
// returns: nothing
// bounds:  one node; older epochs are at most one
MERGE (e:Epoch {number: $number})
SET e = $properties
WITH e
MATCH (old:Epoch)
WHERE old.number < e.number
DELETE old
