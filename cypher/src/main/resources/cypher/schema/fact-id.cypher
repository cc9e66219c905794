// intent:  one collected node per id, and an index to find it by
// params:  none
// returns: nothing
// bounds:  schema only
CREATE CONSTRAINT delegraph_fact_id IF NOT EXISTS FOR (n:Fact) REQUIRE n.id IS UNIQUE
