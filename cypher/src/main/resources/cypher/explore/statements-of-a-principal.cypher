// intent:  every statement that speaks of what this principal may do, where it stands and how it got there
// params:  $principal STRING
// returns: statement STRING, effect STRING, actions LIST<STRING>, resources LIST<STRING>, policy STRING, by STRING, document STRING, line INTEGER
// bounds:  statements of the principal and of the groups it is in; groups nest at most 3 deep
MATCH (p:Principal {id: $principal})-[:MEMBER_OF*0..3]->(holder:Principal)-[held:HAS_GRANT|LIMITED_BY]->(s:Policy)
WHERE held.state <> 'GONE' AND s.state <> 'GONE'
RETURN DISTINCT s.name AS statement, s.effect AS effect,
       coalesce(s.actions, s.notActions) AS actions, coalesce(s.resources, s.notResources) AS resources,
       s.policyName AS policy, holder.name AS by, s.document AS document, s.line AS line
ORDER BY by, policy, document, line, statement
