// intent:  edges that one of these sources stated before, but not in this scan, and edges that lost an end
// params:  $sources LIST<STRING>, $scan STRING
// returns: element STRING, life MAP, endsStand BOOLEAN
// bounds:  one pass over all collected edges
MATCH (a:Fact)-[r]->(b:Fact)
WHERE r.layer = 'FACT' AND r.state <> 'GONE'
WITH r, a.state <> 'GONE' AND b.state <> 'GONE' AS endsStand
WHERE NOT endsStand
   OR any(i IN range(0, size(r.sources) - 1) WHERE r.scans[i] <> $scan AND r.sources[i] IN $sources)
RETURN elementId(r) AS element,
       r {.firstSeen, .lastSeen, .scan, .sources, .scans, .staleSources} AS life,
       endsStand
