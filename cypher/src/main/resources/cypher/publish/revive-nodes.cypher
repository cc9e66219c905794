// intent:  take back the end of derived nodes and findings that an epoch which was never completed announced
// params:  $epoch INTEGER, $limit INTEGER
// returns: revived INTEGER
// bounds:  at most $limit nodes; called until none is left
MATCH (n:Derived|Finding)
WHERE n.until > $epoch
WITH n LIMIT $limit
REMOVE n.until
RETURN count(n) AS revived
