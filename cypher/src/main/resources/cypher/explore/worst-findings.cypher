// intent:  what to look at first
// params:  none
// returns: finding STRING, severity STRING, score FLOAT, truth STRING, status STRING, title STRING, subject STRING
// bounds:  one pass over the findings of the last completed epoch; 100 rows
MATCH (e:Epoch {state: 'COMPLETE'})
MATCH (f:Finding)
WHERE f.status <> 'RESOLVED' AND f.since <= e.number AND (f.until IS NULL OR f.until > e.number)
RETURN f.fid AS finding, f.severity AS severity, f.score AS score, f.truth AS truth, f.status AS status,
       f.title AS title, f.subjectIds[0] AS subject
ORDER BY CASE f.severity WHEN 'CRITICAL' THEN 3 WHEN 'HIGH' THEN 2 WHEN 'MEDIUM' THEN 1 ELSE 0 END DESC,
         score DESC, finding
LIMIT 100
