// intent:  what was last read of every source
// params:  none
// returns: properties MAP
// bounds:  one row per source
MATCH (s:Source)
RETURN properties(s) AS properties
