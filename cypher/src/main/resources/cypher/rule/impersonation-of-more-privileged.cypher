// intent:  which identity a principal can act as, and what that identity is given
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, edges LIST<RELATIONSHIP>, grants LIST<PATH>
// bounds:  one finding, the nodes that it names and the edges between them; 25 paths beside each
MATCH (f:Finding {fid: $finding})-[link:ABOUT|WITNESSED_BY]->(n:Entity)
OPTIONAL MATCH (n)-[edge:HAS_GRANT|MEMBER_OF|ON|ATTACHED_TO|CAN_ASSUME|CAN_ISSUE|CAN_IMPERSONATE]-(other:Entity)
WHERE coalesce(edge.state, 'ACTIVE') <> 'GONE' AND EXISTS { (f)-[:ABOUT|WITNESSED_BY]->(other) }
WITH f, link, n, collect(DISTINCT edge) AS edges
OPTIONAL MATCH beside = (f)-[:ABOUT {role: 'object'}]->(n:Principal)-[:MEMBER_OF*0..1]->(:Principal)-[:HAS_GRANT]->(:Grant)
RETURN f, link, n, edges, collect(beside)[0..25] AS grants
ORDER BY type(link), link.i, n.id
