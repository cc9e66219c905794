// intent:  how who asks comes to act as an approver, and what lies behind the gate
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, edges LIST<RELATIONSHIP>, gates LIST<PATH>
// bounds:  one finding, the nodes that it names and the edges between them; 25 paths beside each
MATCH (f:Finding {fid: $finding})-[link:ABOUT|WITNESSED_BY]->(n:Entity)
OPTIONAL MATCH (n)-[edge:ELIGIBLE_FOR|CAN_IMPERSONATE|BOUND_TO|USES|RUNS_AS|HOLDS|AUTHENTICATES|CAN_ASSUME|MEMBER_OF|HAS_GRANT|ON]-(other:Entity)
WHERE coalesce(edge.state, 'ACTIVE') <> 'GONE' AND EXISTS { (f)-[:ABOUT|WITNESSED_BY]->(other) }
WITH f, link, n, collect(DISTINCT edge) AS edges
OPTIONAL MATCH beside = (n:Gate)-[:REQUIRES|YIELDS]->(:Entity)
RETURN f, link, n, edges, collect(beside)[0..25] AS gates
ORDER BY type(link), link.i, n.id
