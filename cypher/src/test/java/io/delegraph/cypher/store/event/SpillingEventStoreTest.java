package io.delegraph.cypher.store.event;

import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.EventStoreContract;

class SpillingEventStoreTest extends EventStoreContract {
    @Override
    protected EventStore open() {
        return new SpillingEventStore(3);
    }
}
