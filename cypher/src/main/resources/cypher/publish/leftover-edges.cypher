// intent:  derived edges that no reader may see: of an epoch that was never completed, or ended
// params:  $epoch INTEGER
// returns: element STRING
// bounds:  one pass over all edges
MATCH (:Entity)-[r]->(:Entity)
WHERE r.layer = 'DERIVED' AND (r.since > $epoch OR r.until <= $epoch)
RETURN elementId(r) AS element
