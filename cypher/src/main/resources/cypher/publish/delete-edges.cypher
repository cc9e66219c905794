// intent:  delete derived edges
// params:  $elements LIST<STRING>
// returns: nothing
// bounds:  one lookup by internal id per element; planned anew each time, because a plan made while the graph was empty scans
CYPHER replan=force
UNWIND $elements AS element
MATCH ()-[r]->()
WHERE elementId(r) = element
DELETE r
