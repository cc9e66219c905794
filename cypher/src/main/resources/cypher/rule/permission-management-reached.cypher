// intent:  how a principal comes to manage permissions or to obtain credentials, and who else is given the statement
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, edges LIST<RELATIONSHIP>, holders LIST<PATH>
// bounds:  one finding, the nodes that it names and the edges between them; 25 paths beside each
MATCH (f:Finding {fid: $finding})-[link:ABOUT|WITNESSED_BY]->(n:Entity)
OPTIONAL MATCH (n)-[edge:HAS_GRANT|MEMBER_OF|ON|ATTACHED_TO|CAN_ASSUME|CAN_IMPERSONATE|RUNS_AS|HOLDS|AUTHENTICATES]-(other:Entity)
WHERE coalesce(edge.state, 'ACTIVE') <> 'GONE' AND EXISTS { (f)-[:ABOUT|WITNESSED_BY]->(other) }
WITH f, link, n, collect(DISTINCT edge) AS edges
OPTIONAL MATCH beside = (n:Grant)<-[:HAS_GRANT]-(:Principal)
RETURN f, link, n, edges, collect(beside)[0..25] AS holders
ORDER BY type(link), link.i, n.id
