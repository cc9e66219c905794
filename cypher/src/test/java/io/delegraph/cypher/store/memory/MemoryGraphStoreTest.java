package io.delegraph.cypher.store.memory;

import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.GraphStoreContract;

class MemoryGraphStoreTest extends GraphStoreContract {
    @Override
    protected GraphStore openEmpty() {
        return new MemoryGraphStore();
    }
}
