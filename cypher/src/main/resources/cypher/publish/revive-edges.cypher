// intent:  take back the end of derived edges that an epoch which was never completed announced
// params:  $epoch INTEGER, $limit INTEGER
// returns: revived INTEGER
// bounds:  at most $limit edges; called until none is left
MATCH (:Entity)-[r]->(:Entity)
WHERE r.layer = 'DERIVED' AND r.until > $epoch
WITH r LIMIT $limit
REMOVE r.until
RETURN count(r) AS revived
