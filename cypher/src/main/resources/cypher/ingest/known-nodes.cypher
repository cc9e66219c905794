// intent:  what is kept of these nodes, tombstones included
// params:  $ids LIST<STRING>
// returns: properties MAP
// bounds:  one index lookup per id
UNWIND $ids AS id
MATCH (n:Fact {id: id})
RETURN properties(n) AS properties
