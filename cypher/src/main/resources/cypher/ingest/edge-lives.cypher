// intent:  keep these judgements about edges
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  one lookup by internal id per row; planned anew each time, because a plan made while the graph was empty scans
CYPHER replan=force
UNWIND $rows AS row
MATCH ()-[r]->()
WHERE elementId(r) = row.element
SET r += row.life
