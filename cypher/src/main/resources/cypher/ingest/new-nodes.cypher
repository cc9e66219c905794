// intent:  keep these nodes, of which none is known yet; labels come from NodeKind, NodeClass and Layer
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  the caller cuts batches
UNWIND $rows AS row
CREATE (n:Fact)
SET n = row.properties
SET n:$(row.labels)
