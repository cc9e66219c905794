// intent:  what this principal can come to act as, and what that holds: one shortest path per node, to look at
// params:  $principal STRING
// returns: path PATH        shortest first
// bounds:  at most 6 hops (longer chains are findings, not pictures); shortest paths only; 200 paths
MATCH path = SHORTEST 1 (p:Principal {id: $principal})
  ((:Entity)-[r:!(ATTACHED_TO|CONTEXT_TO|DERIVED_FROM|GOVERNED_BY|LIMITED_BY|ON|OWNED_BY|PART_OF|REGISTERED_AS)]->(:Entity)
    WHERE coalesce(r.state, 'ACTIVE') <> 'GONE'){1,6}
  (n:Entity)
RETURN path
ORDER BY length(path)
LIMIT 200
