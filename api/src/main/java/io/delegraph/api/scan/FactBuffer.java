package io.delegraph.api.scan;

import io.delegraph.collector.FactSink;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.IngestReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes facts from collectors and hands them to the store: nodes in batches as they come, edges when all nodes of all
 * sources are there, because an edge may name a node of another source. A source that fits one batch is one call for its
 * nodes and one for its edges.
 */
final class FactBuffer implements FactSink {
    private static final int BATCH = 50_000;
    /** An observation is far larger than a fact. */
    private static final int OBSERVATIONS = 5_000;

    private static final int TOLD_EVERY = 1_000;

    private final GraphStore store;
    private final EventStore events;
    private final Scan scan;
    private final Map<SourceId, List<Fact>> nodes = new TreeMap<>();
    private final Map<SourceId, List<Edge>> edges = new TreeMap<>();
    private final List<Edge> dangling = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final ScanProgress progress;
    private int nodesHeld;
    private long taken;

    FactBuffer(ScanStores stores, Scan scan, ScanProgress progress) {
        this.store = stores.graph();
        this.events = stores.events();
        this.scan = scan;
        this.progress = progress;
    }

    @Override
    public void fact(SourceId source, Fact fact) {
        taken++;
        if (taken % TOLD_EVERY == 0) {
            progress.took(taken);
        }
        if (fact instanceof Edge edge) {
            edges.computeIfAbsent(source, first -> new ArrayList<>()).add(edge);
            return;
        }
        nodes.computeIfAbsent(source, first -> new ArrayList<>()).add(fact);
        nodesHeld++;
        if (nodesHeld >= BATCH) {
            flushNodes();
        }
    }

    /** Everything goes to the store; the edges that it could not take, because nobody states one of their ends. */
    List<Edge> flush() {
        progress.took(taken);
        flushObservations();
        flushNodes();
        edges.forEach((source, held) -> {
            IngestReceipt receipt = store.ingest(scan, source, held.stream());
            dangling.addAll(receipt.dangling());
        });
        edges.clear();
        return dangling.stream().sorted().toList();
    }

    private void flushObservations() {
        events.append(observations.stream());
        observations.clear();
    }

    private void flushNodes() {
        nodes.forEach((source, held) -> store.ingest(scan, source, held.stream()));
        nodes.clear();
        nodesHeld = 0;
    }

    @Override
    public void observation(Observation observation) {
        observations.add(observation);
        if (observations.size() >= OBSERVATIONS) {
            flushObservations();
        }
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        // The collection's report lists it.
    }

    @Override
    public void coverage(Coverage coverage) {
        // The collection's report lists it.
    }

    @Override
    public void input(InputReport report) {
        // The collection's report lists it.
    }
}
