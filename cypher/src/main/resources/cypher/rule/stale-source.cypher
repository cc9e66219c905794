// intent:  what a source stated that its last reading could not confirm
// params:  $finding STRING
// returns: f NODE, link RELATIONSHIP, n NODE, stale LIST<NODE>
// bounds:  one finding, and at most 25 nodes that its source states
MATCH (f:Finding {fid: $finding})-[link:ABOUT]->(n:Entity)
OPTIONAL MATCH (other:Entity {state: 'STALE'})
WHERE any(source IN other.sources WHERE source IN n.sources)
RETURN f, link, n, collect(other)[0..25] AS stale
ORDER BY n.id
