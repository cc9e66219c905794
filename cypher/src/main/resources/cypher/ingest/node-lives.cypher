// intent:  keep these judgements about nodes
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  one lookup by internal id per row
UNWIND $rows AS row
MATCH (n)
WHERE elementId(n) = row.element
SET n += row.life
