// intent:  derived nodes and findings that end with this epoch
// params:  $elements LIST<STRING>, $epoch INTEGER
// returns: nothing
// bounds:  one lookup by internal id per element
UNWIND $elements AS element
MATCH (n)
WHERE elementId(n) = element
SET n.until = $epoch
