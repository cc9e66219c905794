// intent:  the way from an agent to a resource, step by step, and the other agents that have a credential on it
// params:  $agent STRING, $resource STRING        id or name of each
// returns: path PATH, others LIST<PATH>        the way, and the ways of other agents to its credentials
// bounds:  at most 10 hops; one shortest path of drawn edges, which are neither capped nor gated: `why` says what holds
MATCH path = SHORTEST 1 (a:Agent)
  ((:Entity)-[r:ACTS_FOR|AUTHENTICATES|BOUND_TO|CALLS|CAN_ASSUME|CAN_IMPERSONATE|DERIVED_FROM|HAS_GRANT|HOLDS|MEMBER_OF|ON|RUNS_AS|SAME_SECRET_AS|USES]->(:Entity)
    WHERE coalesce(r.state, 'ACTIVE') <> 'GONE'){1,10}
  (target:Resource)
WHERE $agent IN [a.id, a.name] AND $resource IN [target.id, target.name]
UNWIND [n IN nodes(path) WHERE n:Credential] AS credential
OPTIONAL MATCH other = (credential)<-[u:USES]-(:Tool)<-[b:BOUND_TO]-(:Agent)
WHERE u.state <> 'GONE' AND b.state <> 'GONE'
RETURN path, collect(other) AS others
