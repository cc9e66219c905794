// intent:  which of these nodes somebody states
// params:  $ids LIST<STRING>
// returns: id STRING
// bounds:  one index lookup per id
UNWIND $ids AS id
MATCH (n:Fact {id: id})
WHERE n.state <> 'GONE'
RETURN n.id AS id
