// intent:  the collected facts that a conclusion rests on, and where each was read
// params:  $from STRING, $to STRING
// returns: edge STRING, truth STRING, fact STRING, document STRING, pointer STRING, line INTEGER
// bounds:  derived edges between two nodes; statements are found by id, edges only near the two nodes
MATCH (a:Entity {id: $from})-[r]->(b:Entity {id: $to})
WHERE r.layer = 'DERIVED'
UNWIND r.why AS why
OPTIONAL MATCH (s:Fact {id: why})
OPTIONAL MATCH (near)-[e]->(:Fact)
WHERE e.eid = why AND e.layer = 'FACT' AND (near = a OR near = b)
WITH r, why, coalesce(s, e) AS fact
RETURN type(r) AS edge, r.truth AS truth, why AS fact, fact.document AS document, fact.pointer AS pointer, fact.line AS line
ORDER BY edge, fact
