// intent:  what the last scans could not confirm, and whose reading was incomplete
// params:  none
// returns: id STRING, name STRING, kind STRING, lastSeen DATETIME, source STRING, reason STRING
// bounds:  one pass over collected nodes; 500 rows
MATCH (n:Fact {state: 'STALE'})
UNWIND n.staleSources AS stale
OPTIONAL MATCH (s:Source {id: stale})
RETURN n.id AS id, n.name AS name, n.kind AS kind, n.lastSeen AS lastSeen, stale AS source, s.reason AS reason
ORDER BY lastSeen, id, source
LIMIT 500
