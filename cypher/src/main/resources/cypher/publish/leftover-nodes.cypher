// intent:  derived nodes and findings that no reader may see: of an epoch that was never completed, or ended
// params:  $epoch INTEGER
// returns: element STRING
// bounds:  one pass over derived nodes and findings
MATCH (n:Derived|Finding)
WHERE n.since > $epoch OR n.until <= $epoch
RETURN elementId(n) AS element
