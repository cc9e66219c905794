// intent:  every collected node that stands
// params:  none
// returns: properties MAP
// bounds:  one pass over all collected nodes
MATCH (n:Fact)
WHERE n.state <> 'GONE'
RETURN properties(n) AS properties
