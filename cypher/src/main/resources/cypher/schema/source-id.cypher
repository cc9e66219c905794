// intent:  one record of coverage per source
// params:  none
// returns: nothing
// bounds:  schema only
CREATE CONSTRAINT delegraph_source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE
