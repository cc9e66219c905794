// intent:  keep these edges, of which none is known yet; types come from EdgeKind
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  two index lookups per row; not MERGE, which scans all relationships when the type is a parameter
UNWIND $rows AS row
MATCH (a:Fact {id: row.start})
MATCH (b:Fact {id: row.end})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
