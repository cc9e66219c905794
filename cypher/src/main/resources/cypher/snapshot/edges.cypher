// intent:  every collected edge that stands, with its ends
// params:  none
// returns: start STRING, type STRING, end STRING, properties MAP
// bounds:  one pass over all collected edges
MATCH (a:Fact)-[r]->(b:Fact)
WHERE r.layer = 'FACT' AND r.state <> 'GONE'
RETURN coalesce(a.fullId, a.id) AS start, type(r) AS type, coalesce(b.fullId, b.id) AS end, properties(r) AS properties
