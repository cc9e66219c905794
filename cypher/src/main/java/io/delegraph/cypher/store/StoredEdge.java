package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Edge;

/** An edge with its life cycle. */
public record StoredEdge(Edge edge, Lifecycle lifecycle) implements Comparable<StoredEdge> {
    @Override
    public int compareTo(StoredEdge other) {
        return edge.compareTo(other.edge);
    }
}
