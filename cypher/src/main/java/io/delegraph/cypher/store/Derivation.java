package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Node;
import java.util.List;

/** What an analysis concluded: gates, sessions and edges. Sorted. */
public record Derivation(List<Node> nodes, List<DerivedEdge> edges) {
    public Derivation {
        nodes = nodes.stream().sorted().toList();
        edges = edges.stream().sorted().toList();
    }
}
