package io.delegraph.cypher.graph;

import java.util.List;
import java.util.Objects;

/**
 * An edge that the analyzer concluded, with the facts it rests on.
 *
 * @param why ids of nodes (statements) and edges, as text, sorted: every conclusion can be asked "which collected facts"
 */
public record DerivedEdge(Edge edge, List<String> why) implements Comparable<DerivedEdge> {
    public DerivedEdge {
        Objects.requireNonNull(edge, "edge");
        why = why.stream().sorted().distinct().toList();
    }

    @Override
    public int compareTo(DerivedEdge other) {
        return edge.compareTo(other.edge);
    }
}
