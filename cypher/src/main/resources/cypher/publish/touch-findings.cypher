// intent:  show people when a finding was last found; readers of the store take it from the epoch
// params:  $clock DATETIME, $limit INTEGER
// returns: touched INTEGER
// bounds:  at most $limit findings; called until none is left
MATCH (f:Finding)
WHERE f.status <> 'RESOLVED' AND f.until IS NULL AND f.lastSeen <> $clock
WITH f LIMIT $limit
SET f.lastSeen = $clock
RETURN count(f) AS touched
