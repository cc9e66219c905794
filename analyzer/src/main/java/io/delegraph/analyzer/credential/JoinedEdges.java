package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Edges as sources state them together with those that joining adds; in order. */
final class JoinedEdges {
    private final Snapshot snapshot;
    private final Map<NodeId, List<Edge>> addedByFrom;
    private final Map<NodeId, List<Edge>> addedByTo;

    JoinedEdges(Snapshot snapshot, Joins joins) {
        this.snapshot = snapshot;
        List<Edge> added = joins.edges().stream().map(DerivedEdge::edge).toList();
        this.addedByFrom = added.stream().collect(Collectors.groupingBy(Edge::from));
        this.addedByTo = added.stream().collect(Collectors.groupingBy(Edge::to));
    }

    /** Edges of the kind that start at the node. */
    List<Edge> from(NodeId node, EdgeKind kind) {
        return of(snapshot.listEdgesFrom(node), addedByFrom.getOrDefault(node, List.of()), kind);
    }

    /** Edges of the kind that end at the node. */
    List<Edge> to(NodeId node, EdgeKind kind) {
        return of(snapshot.listEdgesTo(node), addedByTo.getOrDefault(node, List.of()), kind);
    }

    private static List<Edge> of(List<StoredEdge> stated, List<Edge> added, EdgeKind kind) {
        return Stream.concat(stated.stream().map(StoredEdge::edge), added.stream())
                .filter(edge -> edge.kind().equals(kind))
                .sorted()
                .toList();
    }
}
