// intent:  keep these nodes, all of which are known, as given; labels come from NodeKind, NodeClass and Layer
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  one index lookup per row; the caller cuts batches
UNWIND $rows AS row
MATCH (n:Fact {id: row.id})
SET n = row.properties
REMOVE n:$(row.formerLabels)
SET n:$(row.labels)
