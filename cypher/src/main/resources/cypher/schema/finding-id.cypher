// intent:  people find a finding by its id; during a publish two versions of one may stand
// params:  none
// returns: nothing
// bounds:  schema only
CREATE INDEX delegraph_finding_id IF NOT EXISTS FOR (n:Finding) ON (n.fid)
