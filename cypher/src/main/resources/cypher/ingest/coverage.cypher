// intent:  remember what the last scan read of each source
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  one index lookup per row
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s = row.properties
