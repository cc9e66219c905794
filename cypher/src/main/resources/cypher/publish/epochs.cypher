// intent:  all epochs on record, oldest first
// params:  none
// returns: properties MAP
// bounds:  two rows: the last complete one and one that is being published
MATCH (e:Epoch)
RETURN properties(e) AS properties
ORDER BY e.number
