package io.delegraph.cypher.store.memory;

import io.delegraph.cypher.store.ClosingContract;
import io.delegraph.cypher.store.FidelityContract;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.IngestContract;
import io.delegraph.cypher.store.PublishingContract;
import org.junit.jupiter.api.Nested;

class MemoryGraphStoreTest {
    @Nested
    class Ingest extends IngestContract {
        @Override
        protected GraphStore openEmpty() {
            return new MemoryGraphStore();
        }
    }

    @Nested
    class Closing extends ClosingContract {
        @Override
        protected GraphStore openEmpty() {
            return new MemoryGraphStore();
        }
    }

    @Nested
    class Publishing extends PublishingContract {
        @Override
        protected GraphStore openEmpty() {
            return new MemoryGraphStore();
        }
    }

    @Nested
    class Fidelity extends FidelityContract {
        @Override
        protected GraphStore openEmpty() {
            return new MemoryGraphStore();
        }
    }
}
