// intent:  one derived node per id and epoch that brought it
// params:  none
// returns: nothing
// bounds:  schema only
CREATE CONSTRAINT delegraph_derived_key IF NOT EXISTS FOR (n:Derived) REQUIRE n.derivedKey IS UNIQUE
