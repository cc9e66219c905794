package io.delegraph.analyzer.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How many nodes and edges the graph has, facts and conclusions together, by kind label and edge name. */
public record GraphSize(Map<String, Long> nodesByKind, Map<String, Long> edgesByKind) {
    public GraphSize {
        nodesByKind = Collections.unmodifiableMap(new TreeMap<>(nodesByKind));
        edgesByKind = Collections.unmodifiableMap(new TreeMap<>(edgesByKind));
    }

    public long nodes() {
        return nodesByKind.values().stream().mapToLong(Long::longValue).sum();
    }

    public long edges() {
        return edgesByKind.values().stream().mapToLong(Long::longValue).sum();
    }
}
