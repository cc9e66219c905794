// intent:  which configuration a principal changes to raise its own privilege: the gate, what it requires, what it yields
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, edges LIST<RELATIONSHIP>, requirements LIST<PATH>
// bounds:  one finding, the nodes that it names and the edges between them; 25 paths beside each
MATCH (f:Finding {fid: $finding})-[link:ABOUT|WITNESSED_BY]->(n:Entity)
OPTIONAL MATCH (n)-[edge:HAS_GRANT|MEMBER_OF|ON|ATTACHED_TO|CAN_ASSUME|CAN_MODIFY|CAN_ALTER_CODE|CAN_ISSUE|CAN_LAUNCH|REQUIRES|YIELDS|PART_OF]-(other:Entity)
WHERE coalesce(edge.state, 'ACTIVE') <> 'GONE' AND EXISTS { (f)-[:ABOUT|WITNESSED_BY]->(other) }
WITH f, link, n, collect(DISTINCT edge) AS edges
OPTIONAL MATCH beside = (n:Gate)-[:REQUIRES]->(:Entity)
RETURN f, link, n, edges, collect(beside)[0..25] AS requirements
ORDER BY type(link), link.i, n.id
