// intent:  note that nothing of earlier epochs is left
// params:  none
// returns: nothing
// bounds:  one node
MATCH (e:Epoch {state: 'COMPLETE'})
REMOVE e.unswept
