package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.store.ClosingContract;
import io.delegraph.cypher.store.FidelityContract;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.IngestContract;
import io.delegraph.cypher.store.PublishingContract;
import org.junit.jupiter.api.Nested;

class Neo4jGraphStoreIT {
    @Nested
    class Ingest extends IngestContract {
        @Override
        protected GraphStore openEmpty() {
            return TestDatabase.empty(TestDatabase.settings());
        }
    }

    @Nested
    class Closing extends ClosingContract {
        @Override
        protected GraphStore openEmpty() {
            return TestDatabase.empty(TestDatabase.settings());
        }
    }

    @Nested
    class Publishing extends PublishingContract {
        @Override
        protected GraphStore openEmpty() {
            return TestDatabase.empty(TestDatabase.settings());
        }
    }

    @Nested
    class Fidelity extends FidelityContract {
        @Override
        protected GraphStore openEmpty() {
            return TestDatabase.empty(TestDatabase.settings());
        }
    }

    /** The same with every publish of more than one change written in chunks of one. */
    @Nested
    class ChunkedPublishing extends PublishingContract {
        @Override
        protected GraphStore openEmpty() {
            return TestDatabase.empty(TestDatabase.settings().withChangesPerTransaction(1));
        }
    }
}
