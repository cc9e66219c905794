// intent:  what is kept of these edges, tombstones included
// params:  $starts LIST<STRING>, $eids LIST<STRING>
// returns: relationship STRING, properties MAP
// bounds:  edges that start at the given nodes, each start once
UNWIND $starts AS start
MATCH (:Fact {id: start})-[r]->(:Fact)
WHERE r.layer = 'FACT' AND r.eid IN $eids
RETURN elementId(r) AS relationship, properties(r) AS properties
