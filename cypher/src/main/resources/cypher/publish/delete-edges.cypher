// intent:  delete derived edges
// params:  $elements LIST<STRING>
// returns: nothing
// bounds:  one lookup by internal id per element
UNWIND $elements AS element
MATCH ()-[r]->()
WHERE elementId(r) = element
DELETE r
