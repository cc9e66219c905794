package io.delegraph.analyzer.whatif;

import io.delegraph.cypher.graph.EdgeId;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A snapshot with some facts less or more; the snapshot that is edited stays as it is. */
public final class SnapshotEdit {
    private SnapshotEdit() {}

    /**
     * The snapshot without these facts. A node takes the edges that touch it along.
     *
     * @param facts ids of nodes (statements are nodes) and of edges; those that it does not hold change nothing
     */
    public static Snapshot without(Snapshot snapshot, Collection<String> facts) {
        Set<String> removed = new HashSet<>(facts);
        List<StoredNode> nodes = snapshot.nodes().stream()
                .filter(stored -> !removed.contains(stored.node().id().value()))
                .toList();
        List<StoredEdge> edges = snapshot.edges().stream()
                .filter(stored -> Stream.of(
                                stored.edge().id().value(),
                                stored.edge().from().value(),
                                stored.edge().to().value())
                        .noneMatch(removed::contains))
                .toList();
        return new Snapshot(nodes, edges, snapshot.coverage());
    }

    /**
     * The snapshot with what was stated on top of it.
     *
     * @param over everything that stands then, as a store that was given the snapshot's facts and more holds it; facts
     *             that are as they were keep their life cycle
     */
    public static Snapshot with(Snapshot snapshot, Snapshot over) {
        var edgesById = snapshot.edges().stream()
                .collect(Collectors.toMap(stored -> stored.edge().id(), stored -> stored));
        List<StoredNode> nodes = over.nodes().stream()
                .map(stored -> snapshot.findNode(stored.node().id())
                        .filter(before -> before.node().equals(stored.node()))
                        .orElse(stored))
                .toList();
        List<StoredEdge> edges = over.edges().stream()
                .map(stored -> {
                    StoredEdge before = edgesById.getOrDefault(stored.edge().id(), stored);
                    return before.edge().equals(stored.edge()) ? before : stored;
                })
                .toList();
        return new Snapshot(nodes, edges, snapshot.coverage());
    }

    /** Ids of the nodes and edges that the first states and the second does not, or states otherwise; sorted. */
    static Set<String> listOnlyIn(Snapshot first, Snapshot second) {
        Set<String> only = new TreeSet<>();
        first.nodes().stream()
                .filter(stored -> second.findNode(stored.node().id())
                        .filter(other -> other.node().equals(stored.node()))
                        .isEmpty())
                .forEach(stored -> only.add(stored.node().id().value()));
        Set<EdgeId> known = new HashSet<>();
        second.edges().forEach(stored -> known.add(stored.edge().id()));
        first.edges().stream()
                .filter(stored -> !known.contains(stored.edge().id()))
                .forEach(stored -> only.add(stored.edge().id().value()));
        return only;
    }

    /** Whether the snapshot has a node or an edge of this id. */
    public static boolean holds(Snapshot snapshot, String fact) {
        return snapshot.findNode(new NodeId(fact)).isPresent()
                || snapshot.edges().stream()
                        .anyMatch(stored -> stored.edge().id().value().equals(fact));
    }
}
