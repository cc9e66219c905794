// intent:  the finding, the nodes on its path in order, and the edges between them
// params:  $finding STRING
// returns: f NODE, step RELATIONSHIP, n NODE, edges LIST<RELATIONSHIP>
// bounds:  one finding and the nodes of its path
MATCH (f:Finding {fid: $finding})-[step:WITNESSED_BY]->(n:Entity)
WITH f, step, n
ORDER BY step.i
WITH f, collect({step: step, n: n}) AS steps
UNWIND range(0, size(steps) - 1) AS i
WITH f, steps[i].step AS step, steps[i].n AS n, CASE i WHEN 0 THEN null ELSE steps[i - 1].n END AS previous
OPTIONAL MATCH (previous)-[edge]-(n)
WHERE type(edge) = step.edge
RETURN f, step, n, collect(edge) AS edges
ORDER BY step.i
