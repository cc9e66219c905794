// intent:  findings of an epoch, resolved ones included
// params:  $epoch INTEGER
// returns: element STRING, properties MAP
// bounds:  one pass over all findings
MATCH (f:Finding)
WHERE f.since <= $epoch AND (f.until IS NULL OR f.until > $epoch)
RETURN elementId(f) AS element, properties(f) AS properties
