// intent:  Whom does each credential speak for?
// params:  none
// returns: c NODE, r RELATIONSHIP, p NODE
// bounds:  one hop; 200 rows
MATCH (c:Credential)-[r:AUTHENTICATES]->(p:Principal)
WHERE coalesce(r.state, 'ACTIVE') <> 'GONE' AND c.state <> 'GONE'
RETURN c, r, p
ORDER BY c.id, p.id
LIMIT 200
