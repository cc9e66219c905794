// intent:  derived nodes of an epoch
// params:  $epoch INTEGER
// returns: element STRING, properties MAP
// bounds:  one pass over all derived nodes
MATCH (n:Derived)
WHERE n.since <= $epoch AND (n.until IS NULL OR n.until > $epoch)
RETURN elementId(n) AS element, properties(n) AS properties
