// intent:  people find a node by its id without saying in which layer it stands
// params:  none
// returns: nothing
// bounds:  schema only
CREATE INDEX delegraph_entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)
