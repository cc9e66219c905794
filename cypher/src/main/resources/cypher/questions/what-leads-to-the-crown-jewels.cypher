// intent:  What leads to the crown jewels?
// params:  none
// returns: path PATH        shortest first
// bounds:  at most 6 hops to what is restricted or in the zone crown-jewels; shortest paths only; 200 paths
MATCH path = SHORTEST 1 (p:Principal)
  ((:Entity)-[r:!(ATTACHED_TO|CONTEXT_TO|DERIVED_FROM|GOVERNED_BY|LIMITED_BY|ON|OWNED_BY|PART_OF|REGISTERED_AS)]->(:Entity)
    WHERE coalesce(r.state, 'ACTIVE') <> 'GONE'){1,6}
  (n:Resource)
WHERE (n.sensitivity = 'RESTRICTED' OR n.zone = 'crown-jewels') AND n.state <> 'GONE'
RETURN path
ORDER BY length(path)
LIMIT 200
