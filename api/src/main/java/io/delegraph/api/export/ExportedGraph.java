package io.delegraph.api.export;

import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;
import java.util.Set;

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

    /** What of it is between these nodes. */
    public ExportedGraph within(Set<NodeId> kept) {
        return new ExportedGraph(
                nodes.stream().filter(each -> kept.contains(each.node().id())).toList(),
                derivedNodes.stream().filter(each -> kept.contains(each.id())).toList(),
                edges.stream().filter(each -> isWithin(each.edge(), kept)).toList(),
                derivedEdges.stream()
                        .filter(each -> isWithin(each.edge(), kept))
                        .toList());
    }

    private static boolean isWithin(Edge edge, Set<NodeId> kept) {
        return kept.contains(edge.from()) && kept.contains(edge.to());
    }
}
