// intent:  What can the agents reach?
// params:  none
// returns: path PATH        shortest first
// bounds:  at most 6 hops; shortest paths only; 200 paths
MATCH path = SHORTEST 1 (a:Agent)
  ((:Entity)-[r:!(ATTACHED_TO|CONTEXT_TO|DERIVED_FROM|GOVERNED_BY|LIMITED_BY|ON|OWNED_BY|PART_OF|REGISTERED_AS)]->(:Entity)
    WHERE coalesce(r.state, 'ACTIVE') <> 'GONE'){1,6}
  (n:Entity)
WHERE coalesce(a.state, 'ACTIVE') <> 'GONE'
RETURN path
ORDER BY length(path)
LIMIT 200
