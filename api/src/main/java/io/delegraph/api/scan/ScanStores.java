package io.delegraph.api.scan;

import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.GraphStore;
import java.util.Objects;

/** Where a scan puts what it reads: facts into the graph, what happened among the events. */
public record ScanStores(GraphStore graph, EventStore events) {
    public ScanStores {
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(events, "events");
    }
}
