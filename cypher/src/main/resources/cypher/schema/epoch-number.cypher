// intent:  one record per epoch
// params:  none
// returns: nothing
// bounds:  schema only
CREATE CONSTRAINT delegraph_epoch_number IF NOT EXISTS FOR (n:Epoch) REQUIRE n.number IS UNIQUE
