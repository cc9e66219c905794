// intent:  the tool server whose configuration holds secrets, and where else they lie
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, edges LIST<RELATIONSHIP>, places LIST<PATH>
// bounds:  one finding, the nodes that it names and the edges between them; 25 paths beside each
MATCH (f:Finding {fid: $finding})-[link:ABOUT|WITNESSED_BY]->(n:Entity)
OPTIONAL MATCH (n)-[edge:BOUND_TO|USES|RUNS_AS|HOLDS|AUTHENTICATES|CONTAINS_SECRET|SAME_SECRET_AS]-(other:Entity)
WHERE coalesce(edge.state, 'ACTIVE') <> 'GONE' AND EXISTS { (f)-[:ABOUT|WITNESSED_BY]->(other) }
WITH f, link, n, collect(DISTINCT edge) AS edges
OPTIONAL MATCH beside = (n:Credential)<-[:CONTAINS_SECRET|HOLDS]-(:Entity)
RETURN f, link, n, edges, collect(beside)[0..25] AS places
ORDER BY type(link), link.i, n.id
