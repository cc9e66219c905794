// intent:  the credential, those who were seen to present it, and whom it authenticates
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, edges LIST<RELATIONSHIP>, others LIST<PATH>
// bounds:  one finding, the nodes that it names and the edges between them; 25 paths beside each
MATCH (f:Finding {fid: $finding})-[link:ABOUT|WITNESSED_BY]->(n:Entity)
OPTIONAL MATCH (n)-[edge:AUTHENTICATES|HOLDS|USES|PRESENTED|CONTAINS_SECRET|SAME_SECRET_AS|RUNS_AS|BOUND_TO]-(other:Entity)
WHERE coalesce(edge.state, 'ACTIVE') <> 'GONE' AND EXISTS { (f)-[:ABOUT|WITNESSED_BY]->(other) }
WITH f, link, n, collect(DISTINCT edge) AS edges
OPTIONAL MATCH beside = (n:Credential)-[:SAME_SECRET_AS*0..1]->(:Credential)<-[:HOLDS|USES|PRESENTED|CONTAINS_SECRET]-(:Entity)
RETURN f, link, n, edges, collect(beside)[0..25] AS others
ORDER BY type(link), link.i, n.id
