// intent:  delete derived nodes and findings with their edges
// params:  $elements LIST<STRING>
// returns: nothing
// bounds:  one lookup by internal id per element
UNWIND $elements AS element
MATCH (n)
WHERE elementId(n) = element
DETACH DELETE n
