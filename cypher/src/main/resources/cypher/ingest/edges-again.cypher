// intent:  keep these edges, all of which are known, as given
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  one lookup by internal id per row
UNWIND $rows AS row
MATCH ()-[r]->()
WHERE elementId(r) = row.relationship
SET r = row.properties
