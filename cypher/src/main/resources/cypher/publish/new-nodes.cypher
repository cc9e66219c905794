// intent:  write derived nodes; labels come from NodeKind, NodeClass and Layer
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  the caller cuts batches
UNWIND $rows AS row
CREATE (n:Derived)
SET n = row.properties
SET n:$(row.labels)
