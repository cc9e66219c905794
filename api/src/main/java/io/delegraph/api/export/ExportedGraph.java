package io.delegraph.api.export;

import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;

/** Collected and concluded parts of a graph, each sorted; the ends of every edge are among the nodes. */
public record ExportedGraph(
        List<StoredNode> nodes, List<Node> derivedNodes, List<StoredEdge> edges, List<DerivedEdge> derivedEdges) {
    public ExportedGraph {
        nodes = List.copyOf(nodes);
        derivedNodes = List.copyOf(derivedNodes);
        edges = List.copyOf(edges);
        derivedEdges = List.copyOf(derivedEdges);
    }

    /** All of it. */
    public static ExportedGraph of(Snapshot snapshot, Derivation derivation) {
        return new ExportedGraph(snapshot.nodes(), derivation.nodes(), snapshot.edges(), derivation.edges());
    }
}
