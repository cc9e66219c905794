package io.delegraph.cypher.store.memory;

import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.EventStoreContract;

class MemoryEventStoreTest extends EventStoreContract {
    @Override
    protected EventStore open() {
        return new MemoryEventStore();
    }
}
