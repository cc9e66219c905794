// intent:  which role a principal passes to compute that it creates, and which service the role trusts
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, edges LIST<RELATIONSHIP>, services LIST<PATH>
// bounds:  one finding, the nodes that it names and the edges between them; 25 paths beside each
MATCH (f:Finding {fid: $finding})-[link:ABOUT|WITNESSED_BY]->(n:Entity)
OPTIONAL MATCH (n)-[edge:HAS_GRANT|MEMBER_OF|ON|ATTACHED_TO|CAN_ASSUME|CAN_LAUNCH|REQUIRES|YIELDS|PART_OF]-(other:Entity)
WHERE coalesce(edge.state, 'ACTIVE') <> 'GONE' AND EXISTS { (f)-[:ABOUT|WITNESSED_BY]->(other) }
WITH f, link, n, collect(DISTINCT edge) AS edges
OPTIONAL MATCH beside = (n:Role)<-[:CAN_ASSUME]-(:ExternalIdentity)
RETURN f, link, n, edges, collect(beside)[0..25] AS services
ORDER BY type(link), link.i, n.id
