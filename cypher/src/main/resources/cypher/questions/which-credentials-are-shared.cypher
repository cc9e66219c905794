// intent:  Which credentials are shared?
// params:  none
// returns: c NODE, r RELATIONSHIP, by NODE        what holds, uses or contains a credential that something else has too
// bounds:  one pass over credentials, one hop; 200 rows
MATCH (c:Credential)
WHERE c.state <> 'GONE'
  AND (COUNT { (c)<-[u:USES|CONTAINS_SECRET]-(:Entity) WHERE u.state <> 'GONE' } > 1
    OR EXISTS { (c)-[:SAME_SECRET_AS]-(:Credential) })
MATCH (c)-[r:USES|HOLDS|CONTAINS_SECRET|SAME_SECRET_AS]-(by:Entity)
WHERE coalesce(r.state, 'ACTIVE') <> 'GONE' AND coalesce(by.state, 'ACTIVE') <> 'GONE'
RETURN c, r, by
ORDER BY c.id, by.id
LIMIT 200
