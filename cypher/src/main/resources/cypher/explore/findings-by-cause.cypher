// intent:  which fact to change first: each cause with the findings that it closes
// params:  none
// returns: cause STRING, findings INTEGER, worst STRING, rules LIST<STRING>
// bounds:  one pass over the findings of the last completed epoch; 100 rows
MATCH (e:Epoch {state: 'COMPLETE'})
MATCH (f:Finding)
WHERE f.status <> 'RESOLVED' AND f.since <= e.number AND (f.until IS NULL OR f.until > e.number)
WITH f.cause AS cause, f,
     CASE f.severity WHEN 'CRITICAL' THEN 3 WHEN 'HIGH' THEN 2 WHEN 'MEDIUM' THEN 1 ELSE 0 END AS rank
ORDER BY rank DESC
WITH cause, count(f) AS findings, collect(f.severity)[0] AS worst, collect(DISTINCT f.rule) AS rules, max(rank) AS rank
RETURN cause, findings, worst, rules
ORDER BY rank DESC, findings DESC, cause
LIMIT 100
