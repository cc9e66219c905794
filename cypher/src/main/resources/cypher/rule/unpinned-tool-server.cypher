// intent:  the server that is not pinned, who is bound to it, and what its process has
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, edges LIST<RELATIONSHIP>, authority LIST<PATH>
// bounds:  one finding, the nodes that it names and the edges between them; 25 paths beside each
MATCH (f:Finding {fid: $finding})-[link:ABOUT|WITNESSED_BY]->(n:Entity)
OPTIONAL MATCH (n)-[edge:BOUND_TO|USES|RUNS_AS|HOLDS|AUTHENTICATES|CONTAINS_SECRET|SAME_SECRET_AS]-(other:Entity)
WHERE coalesce(edge.state, 'ACTIVE') <> 'GONE' AND EXISTS { (f)-[:ABOUT|WITNESSED_BY]->(other) }
WITH f, link, n, collect(DISTINCT edge) AS edges
OPTIONAL MATCH beside = (n:ToolServer)-[:USES|RUNS_AS]->(:Entity)
RETURN f, link, n, edges, collect(beside)[0..25] AS authority
ORDER BY type(link), link.i, n.id
