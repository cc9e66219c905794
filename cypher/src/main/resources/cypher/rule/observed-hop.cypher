// intent:  who was seen to do what with which credential, beside what leads there by configuration
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, seen LIST<RELATIONSHIP>, edges LIST<RELATIONSHIP>
// bounds:  one finding, the nodes that it names and at most 25 edges beside each
MATCH (f:Finding {fid: $finding})-[link:ABOUT|WITNESSED_BY]->(n:Entity)
OPTIONAL MATCH (n)-[call:CALLED|PRESENTED|DELEGATED_TO]-(:Entity)
WITH f, link, n, collect(DISTINCT call)[0..25] AS seen
OPTIONAL MATCH (n)-[edge:ACTS_FOR|BOUND_TO|USES|HOLDS|AUTHENTICATES|RUNS_AS|CAN_ASSUME]-(:Entity)
WHERE coalesce(edge.state, 'ACTIVE') <> 'GONE'
RETURN f, link, n, seen, collect(DISTINCT edge)[0..25] AS edges
ORDER BY type(link), link.i, n.id
