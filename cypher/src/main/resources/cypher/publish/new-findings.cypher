// intent:  write findings, and links to what they are about and to the nodes of their path
// params:  $rows LIST<MAP>
// returns: nothing
// bounds:  two index lookups per link; a link to a node that does not stand is left out by the caller
UNWIND $rows AS row
CREATE (f:Finding)
SET f = row.properties
WITH f, row
CALL (f, row) {
  UNWIND row.links AS link
  OPTIONAL MATCH (fact:Fact {id: link.fact})
  OPTIONAL MATCH (derived:Derived {derivedKey: link.derived})
  WITH f, link, coalesce(derived, fact) AS n
  CREATE (f)-[r:$(link.type)]->(n)
  SET r = link.properties
}
