package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.StableHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that stands, at one moment: facts that are active or stale, with the last known coverage of every source.
 * Sorted, immutable, and the same from every store.
 */
public final class Snapshot {
    private final List<StoredNode> nodes;
    private final List<StoredEdge> edges;
    private final List<Coverage> coverage;
    private final Map<NodeId, StoredNode> nodesById;
    private final Map<NodeId, List<StoredEdge>> edgesByFrom;
    private final Map<NodeId, List<StoredEdge>> edgesByTo;

    public Snapshot(List<StoredNode> nodes, List<StoredEdge> edges, List<Coverage> coverage) {
        this.nodes = nodes.stream().sorted().toList();
        this.edges = edges.stream().sorted().toList();
        this.coverage = coverage.stream().sorted().toList();
        this.nodesById = this.nodes.stream()
                .collect(Collectors.toUnmodifiableMap(stored -> stored.node().id(), Function.identity()));
        this.edgesByFrom = this.edges.stream()
                .collect(Collectors.groupingBy(stored -> stored.edge().from()));
        this.edgesByTo = this.edges.stream()
                .collect(Collectors.groupingBy(stored -> stored.edge().to()));
    }

    public static Snapshot empty() {
        return new Snapshot(List.of(), List.of(), List.of());
    }

    /** All nodes, by id. */
    public List<StoredNode> nodes() {
        return nodes;
    }

    /** All edges, by start, kind and end. */
    public List<StoredEdge> edges() {
        return edges;
    }

    /** Last known coverage, by source. */
    public List<Coverage> coverage() {
        return coverage;
    }

    public Optional<StoredNode> findNode(NodeId id) {
        return Optional.ofNullable(nodesById.get(id));
    }

    /** Edges that start at the node, in order. */
    public List<StoredEdge> listEdgesFrom(NodeId from) {
        return edgesByFrom.getOrDefault(from, List.of());
    }

    /** Edges that end at the node, in order. */
    public List<StoredEdge> listEdgesTo(NodeId to) {
        return edgesByTo.getOrDefault(to, List.of());
    }

    /** Hash of what the facts say, without their provenance: equal graphs have equal digests in every store. */
    public String digest() {
        List<String> parts = new ArrayList<>();
        for (StoredNode stored : nodes) {
            Node node = stored.node();
            parts.add(node.id() + "|" + node.kind() + "|" + node.name() + "|" + node.properties());
        }
        for (StoredEdge stored : edges) {
            Edge edge = stored.edge();
            parts.add(edge.id() + "|" + edge.cap() + "|" + edge.truth() + "|" + edge.properties());
        }
        return StableHash.of(parts.toArray(String[]::new));
    }
}
