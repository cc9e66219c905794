// intent:  the credential that nobody uses, whom it authenticates and what that identity is given
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, edges LIST<RELATIONSHIP>, grants LIST<PATH>
// bounds:  one finding, the nodes that it names and the edges between them; 25 paths beside each
MATCH (f:Finding {fid: $finding})-[link:ABOUT|WITNESSED_BY]->(n:Entity)
OPTIONAL MATCH (n)-[edge:AUTHENTICATES|HOLDS|USES|CONTAINS_SECRET|DERIVED_FROM]-(other:Entity)
WHERE coalesce(edge.state, 'ACTIVE') <> 'GONE' AND EXISTS { (f)-[:ABOUT|WITNESSED_BY]->(other) }
WITH f, link, n, collect(DISTINCT edge) AS edges
OPTIONAL MATCH beside = (n:Principal)-[:MEMBER_OF*0..1]->(:Principal)-[:HAS_GRANT]->(:Grant)
RETURN f, link, n, edges, collect(beside)[0..25] AS grants
ORDER BY type(link), link.i, n.id
