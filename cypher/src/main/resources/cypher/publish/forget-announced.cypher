// intent:  forget an epoch that was never completed
// params:  none
// returns: nothing
// bounds:  one node
MATCH (e:Epoch {state: 'PUBLISHING'})
DELETE e
