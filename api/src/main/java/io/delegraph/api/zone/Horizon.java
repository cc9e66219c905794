package io.delegraph.api.zone;

import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what is seen from some zones; O(nodes and edges). */
final class Horizon {
    private final Set<String> zones;
    private final List<Node> nodes;
    private final Map<NodeId, Node> nodesById = new HashMap<>();
    private final Map<NodeId, Set<NodeId>> neighbours = new HashMap<>();

    Horizon(Set<String> zones, List<Node> nodes, Snapshot snapshot, Derivation derivation) {
        this.zones = zones;
        this.nodes = nodes;
        nodes.forEach(node -> nodesById.put(node.id(), node));
        Stream.concat(
                        snapshot.edges().stream().map(StoredEdge::edge),
                        derivation.edges().stream().map(DerivedEdge::edge))
                .forEach(this::join);
    }

    private void join(Edge edge) {
        neighbours.computeIfAbsent(edge.from(), first -> new HashSet<>()).add(edge.to());
        neighbours.computeIfAbsent(edge.to(), first -> new HashSet<>()).add(edge.from());
    }

    Set<NodeId> seen() {
        Set<NodeId> seen = new HashSet<>();
        nodes.stream().filter(this::liesWithin).map(Node::id).forEach(seen::add);
        addPolicies(seen);
        addJoins(seen);
        return Set.copyOf(seen);
    }

    private boolean liesWithin(Node node) {
        return node.properties().findText(Property.ZONE).filter(zones::contains).isPresent();
    }

    // A statement of a document that is attached to something seen is two steps away from it.
    private void addPolicies(Set<NodeId> seen) {
        Deque<NodeId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (NodeId near : neighbours.getOrDefault(open.remove(), Set.of())) {
                Node node = nodesById.get(near);
                if (node != null && node.kind().nodeClass() == NodeClass.POLICY && seen.add(near)) {
                    open.add(near);
                }
            }
        }
    }

    private void addJoins(Set<NodeId> seen) {
        List<NodeId> joins = nodes.stream()
                .filter(Horizon::isJoin)
                .map(Node::id)
                .filter(join -> isWithin(join, seen))
                .toList();
        seen.addAll(joins);
    }

    private static boolean isJoin(Node node) {
        return node.kind() == NodeKind.SESSION
                || node.kind().nodeClass() == NodeClass.GATE
                || node.kind().nodeClass() == NodeClass.GOVERNANCE;
    }

    // What joins only joins (a gate of a session) is seen where what it joins in turn is.
    private boolean isWithin(NodeId join, Set<NodeId> seen) {
        Set<NodeId> joined = neighbours.getOrDefault(join, Set.of());
        return !joined.isEmpty() && seen.containsAll(joined);
    }
}
