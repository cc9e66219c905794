// intent:  which statement trusts subjects that nobody named, and who can use that trust
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, edges LIST<RELATIONSHIP>, outsiders LIST<PATH>
// bounds:  one finding, the nodes that it names and the edges between them; 25 paths beside each
MATCH (f:Finding {fid: $finding})-[link:ABOUT|WITNESSED_BY]->(n:Entity)
OPTIONAL MATCH (n)-[edge:ATTACHED_TO|ON|CAN_ASSUME]-(other:Entity)
WHERE coalesce(edge.state, 'ACTIVE') <> 'GONE' AND EXISTS { (f)-[:ABOUT|WITNESSED_BY]->(other) }
WITH f, link, n, collect(DISTINCT edge) AS edges
OPTIONAL MATCH beside = (n)<-[:CAN_ASSUME]-(:ExternalIdentity)
RETURN f, link, n, edges, collect(beside)[0..25] AS outsiders
ORDER BY type(link), link.i, n.id
