package io.delegraph.cypher.store;

import static io.delegraph.cypher.store.Samples.finding;
import static io.delegraph.cypher.store.Samples.node;
import static io.delegraph.cypher.store.Samples.scan;

import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every graph store does, in four parts: ingest, closing, publishing, fidelity. A store's test extends each part and says
 * how to open an empty store.
 */
abstract class GraphStoreContract {
    private GraphStore store = new MemoryGraphStore();

    /** A store without anything in it. */
    protected abstract GraphStore openEmpty();

    @BeforeEach
    void open() {
        store = openEmpty();
    }

    @AfterEach
    void close() {
        store.close();
    }

    final GraphStore store() {
        return store;
    }

    final IngestReceipt ingest(int day, SourceId source, Fact... facts) {
        return store.ingest(scan(day), source, Stream.of(facts));
    }

    final CloseReceipt close(int day, Coverage... coverage) {
        return store.close(scan(day), List.of(coverage));
    }

    final Epoch publish(int day, Derivation derivation, Finding... findings) {
        return store.publish(new Publication(scan(day), derivation, List.of(findings)));
    }

    final Lifecycle lifeOf(Node node) {
        return store.snapshot().findNode(node.id()).orElseThrow().lifecycle();
    }

    static Derivation noDerivation() {
        return new Derivation(List.of(), List.of());
    }

    static StoredFinding seen(Finding finding, int first, int last) {
        return new StoredFinding(finding, scan(first).clock(), scan(last).clock());
    }
}
