// intent:  Which agents run unpinned servers?
// params:  none
// returns: a NODE, r RELATIONSHIP, s NODE        servers whose package names no version, or the latest
// bounds:  one hop; 200 rows
MATCH (a:Agent)-[r:BOUND_TO]->(s:ToolServer)
WHERE r.state <> 'GONE' AND s.package IS NOT NULL
  AND (s.packageVersion IS NULL OR NOT s.packageVersion =~ '.*[0-9].*')
RETURN a, r, s
ORDER BY a.id, s.id
LIMIT 200
