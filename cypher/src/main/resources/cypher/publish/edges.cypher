// intent:  derived edges of an epoch, with their ends
// params:  $epoch INTEGER
// returns: element STRING, start STRING, type STRING, end STRING, properties MAP
// bounds:  one pass over all edges
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.layer = 'DERIVED' AND r.since <= $epoch AND (r.until IS NULL OR r.until > $epoch)
RETURN elementId(r) AS element, coalesce(a.fullId, a.id) AS start, type(r) AS type,
       coalesce(b.fullId, b.id) AS end, properties(r) AS properties
