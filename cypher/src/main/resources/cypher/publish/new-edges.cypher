// intent:  write derived edges; each end is a collected node by id or a derived node by key; types come from EdgeKind
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  four index lookups per row, of which two find nothing
UNWIND $rows AS row
OPTIONAL MATCH (startFact:Fact {id: row.startFact})
OPTIONAL MATCH (startDerived:Derived {derivedKey: row.startDerived})
OPTIONAL MATCH (endFact:Fact {id: row.endFact})
OPTIONAL MATCH (endDerived:Derived {derivedKey: row.endDerived})
WITH row, coalesce(startDerived, startFact) AS a, coalesce(endDerived, endFact) AS b
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
