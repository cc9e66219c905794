// intent:  identity and content hash of the derived edges of an epoch
// params:  $epoch INTEGER
// returns: element STRING, eid STRING, hash STRING
// bounds:  one pass over all edges
MATCH (:Entity)-[r]->(:Entity)
WHERE r.layer = 'DERIVED' AND r.since <= $epoch AND (r.until IS NULL OR r.until > $epoch)
RETURN elementId(r) AS element, r.eid AS eid, r.hash AS hash
