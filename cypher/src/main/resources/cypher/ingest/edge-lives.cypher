// intent:  keep these judgements about edges
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  one lookup by internal id per row
UNWIND $rows AS row
MATCH ()-[r]->()
WHERE elementId(r) = row.element
SET r += row.life
