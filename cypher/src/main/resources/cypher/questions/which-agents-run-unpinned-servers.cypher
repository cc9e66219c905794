// intent:  Which agents run unpinned servers?
// params:  none
// returns: a NODE, r RELATIONSHIP, s NODE, truth STRING        what is pinned is as in the rule AGT-004
// bounds:  one hop; 200 rows
MATCH (a:Agent)-[r:BOUND_TO]->(s:ToolServer)
WHERE r.state <> 'GONE' AND s.state <> 'GONE' AND coalesce(s.enabled, true)
WITH a, r, s, coalesce(split(s.package, ':')[0], 'none') AS registry, coalesce(s.packageVersion, '') AS version
WITH a, r, s, registry, version, version =~ '.*([$][{(A-Za-z_]|%[A-Za-z_]+%|[{][{]|<[A-Za-z]).*' AS variable
WHERE NOT CASE registry
    WHEN 'npm' THEN version =~ '=?v?[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?([+][0-9A-Za-z.-]+)?'
    WHEN 'pypi' THEN version =~ '={0,3}v?[0-9]+([-._+]?[0-9A-Za-z])*'
    WHEN 'oci' THEN NOT variable AND NOT toLower(version) IN ['', 'latest']
    WHEN 'git' THEN version =~ '[0-9a-fA-F]{40}'
    WHEN 'script' THEN false
    WHEN 'none' THEN NOT toLower(coalesce(s.launcher, '')) =~ '(npx|pnpx|bunx|uvx|pipx|docker|podman)([.][^.]*)?'
    ELSE true
  END
RETURN a, r, s, CASE WHEN registry = 'none' OR variable AND registry <> 'script' THEN 'UNKNOWN' ELSE 'DEFINITE' END AS truth
ORDER BY a.id, s.id
LIMIT 200
