// intent:  nodes that one of these sources stated before, but not in this scan
// params:  $sources LIST<STRING>, $scan STRING
// returns: element STRING, life MAP
// bounds:  one pass over all collected nodes
MATCH (n:Fact)
WHERE any(i IN range(0, size(n.sources) - 1) WHERE n.scans[i] <> $scan AND n.sources[i] IN $sources)
RETURN elementId(n) AS element,
       n {.firstSeen, .lastSeen, .scan, .sources, .scans, .staleSources} AS life
