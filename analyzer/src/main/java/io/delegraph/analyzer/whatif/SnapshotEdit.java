package io.delegraph.analyzer.whatif;

import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeId;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A snapshot with some facts less or more; the snapshot that is edited stays as it is. */
public final class SnapshotEdit {
    /** What moves with every look at the same thing, and by what else it is recognised. */
    private static final Set<Property> PASSING = Set.of(
            Property.EQUIVALENT_FINGERPRINTS,
            Property.LAST_USED_AT,
            Property.CALLS_COUNTED,
            Property.CALLS_REFUSED,
            Property.FIRST_CALL,
            Property.LAST_CALL,
            Property.SUPPORT);

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

    /**
     * Ids of the nodes and edges that the first states and the second does not, or states otherwise; sorted. Where a fact
     * stands, and how often and when something was seen, is not what it states.
     */
    static Set<String> listOnlyIn(Snapshot first, Snapshot second) {
        Set<String> only = new TreeSet<>();
        first.nodes().stream()
                .filter(stored -> second.findNode(stored.node().id())
                        .filter(other -> saysTheSame(stored.node(), other.node()))
                        .isEmpty())
                .forEach(stored -> only.add(stored.node().id().value()));
        Map<EdgeId, Edge> known = new HashMap<>();
        second.edges().forEach(stored -> known.put(stored.edge().id(), stored.edge()));
        first.edges().stream()
                .map(StoredEdge::edge)
                .filter(edge -> !known.containsKey(edge.id()) || !saysTheSame(edge, known.get(edge.id())))
                .forEach(edge -> only.add(edge.id().value()));
        return only;
    }

    private static boolean saysTheSame(Node one, Node other) {
        return one.kind() == other.kind()
                && one.name().equals(other.name())
                && one.evidence() == other.evidence()
                && lasting(one.properties()).equals(lasting(other.properties()));
    }

    private static boolean saysTheSame(Edge one, Edge other) {
        return one.cap().equals(other.cap())
                && one.truth() == other.truth()
                && one.evidence() == other.evidence()
                && lasting(one.properties()).equals(lasting(other.properties()));
    }

    private static Map<Property, PropertyValue> lasting(Properties properties) {
        Map<Property, PropertyValue> lasting = new HashMap<>(properties.values());
        lasting.keySet().removeAll(PASSING);
        return lasting;
    }

    /** Whether the snapshot has a node or an edge of this id. */
    public static boolean holds(Snapshot snapshot, String fact) {
        return snapshot.findNode(new NodeId(fact)).isPresent()
                || snapshot.edges().stream()
                        .anyMatch(stored -> stored.edge().id().value().equals(fact));
    }
}
