package io.delegraph.api.scan;

import io.delegraph.analyzer.whatif.SnapshotEdit;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.StableHash;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import java.io.InputStream;

/** More inputs on top of a snapshot, as a store that held it would take them; only in memory. */
public final class Overlay {
    private static final SourceId BASE = new SourceId("what-if/base");

    private final GraphStore empty;
    private final InputStream standardInput;
    private final ScanProgress progress;

    /** @param empty a store that is thrown away */
    public Overlay(GraphStore empty, InputStream standardInput, ScanProgress progress) {
        this.empty = empty;
        this.standardInput = standardInput;
        this.progress = progress;
    }

    /** The snapshot with the inputs, and what reading them brought. */
    public record Overlaid(Snapshot snapshot, Ingested ingested) {}

    /** Reads the inputs on top of the snapshot. */
    public Overlaid run(Snapshot base, ScanInputs inputs) {
        Scan scan = new Scan(new ScanId(StableHash.of("what-if", base.digest())), inputs.clock());
        empty.ingest(scan, BASE, base.nodes().stream().map(StoredNode::node));
        empty.ingest(scan, BASE, base.edges().stream().map(StoredEdge::edge));
        Ingested ingested =
                new Ingestion(new ScanStores(empty, new MemoryEventStore()), standardInput, progress).run(inputs);
        return new Overlaid(SnapshotEdit.with(base, empty.snapshot()), ingested);
    }
}
