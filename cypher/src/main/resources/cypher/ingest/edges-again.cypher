// intent:  keep these edges, all of which are known, as given
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  one lookup by internal id per row; planned anew each time, because a plan made while the graph was empty scans
CYPHER replan=force
UNWIND $rows AS row
MATCH ()-[r]->()
WHERE elementId(r) = row.relationship
SET r = row.properties
