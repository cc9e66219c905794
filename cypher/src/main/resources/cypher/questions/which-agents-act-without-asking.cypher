// intent:  Which agents act without asking a person?
// params:  none
// returns: a NODE, r RELATIONSHIP, t NODE
// bounds:  one hop; 200 rows
MATCH (a:Agent)-[r:BOUND_TO]->(t:Tool)
WHERE r.state <> 'GONE' AND r.approval = 'AUTO'
RETURN a, r, t
ORDER BY a.id, t.id
LIMIT 200
