package io.delegraph.api.wiring;

import io.delegraph.api.state.DeferredState;
import io.delegraph.api.state.StateChoice;
import io.delegraph.cypher.server.EmbeddedNeo4j;
import io.delegraph.cypher.server.RunningServer;
import io.delegraph.cypher.server.ServerSettings;
import io.delegraph.cypher.store.StoreUnavailable;
import io.delegraph.cypher.store.event.SqlEventStore;
import io.delegraph.cypher.store.neo4j.Neo4jGraphStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens stores. */
public final class Stores {
    private final Consumer<String> messages;
    private final Optional<StateChoice> state;

    /**
     * Tells what takes time.
     *
     * @param messages takes full sentences
     */
    public Stores(Consumer<String> messages) {
        this(messages, Optional.empty());
    }

    /**
     * Keeps the state somewhere else than in the data folder.
     *
     * @param messages takes full sentences
     * @param state    of stores that last; one in memory keeps its state there too
     */
    public Stores(Consumer<String> messages, Optional<StateChoice> state) {
        this.messages = messages;
        this.state = state;
    }

    private DeferredState stateOf(Path data) {
        return new DeferredState(state.orElseGet(() -> new StateChoice.File(data)));
    }

    /**
     * The chosen store, ready.
     *
     * @throws StoreUnavailable when it cannot be reached
     * @throws io.delegraph.cypher.server.ServerUnavailable when the embedded server cannot be started
     */
    public OpenStore open(StoreChoice choice) {
        if (choice instanceof StoreChoice.Embedded embedded) {
            return embedded(ServerSettings.in(embedded.data()));
        }
        if (choice instanceof StoreChoice.External external) {
            return external(external);
        }
        return OpenStore.memory();
    }

    /** The embedded server with these settings: the one that runs, or else one that is started. */
    public OpenStore embedded(ServerSettings settings) {
        RunningServer server = EmbeddedNeo4j.startOrAttach(settings, messages);
        try {
            Neo4jGraphStore graph = Neo4jGraphStore.connect(
                    server.boltUri(),
                    server.credentials().user(),
                    server.credentials().password());
            return new OpenStore(
                    graph,
                    SqlEventStore.in(settings.dataFolder()),
                    stateOf(settings.dataFolder()),
                    Optional.of(settings.dataFolder()),
                    Optional.of(server));
        } catch (StoreUnavailable e) {
            server.close();
            throw e;
        }
    }

    private OpenStore external(StoreChoice.External external) {
        Path data = external.data();
        Neo4jGraphStore graph = Neo4jGraphStore.connect(external.uri(), external.user(), external.password());
        return new OpenStore(graph, SqlEventStore.in(data), stateOf(data), Optional.of(data), Optional.empty());
    }
}
