package io.delegraph.analyzer.policy;

import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What evaluating policy concludes, as it is concluded: gates, sessions with their authority, edges with their why. */
public final class Conclusions {
    private final Map<NodeId, Node> nodes = new TreeMap<>();
    private final Map<String, DerivedEdge> edges = new LinkedHashMap<>();
    private final Map<NodeId, PrivilegeBounds> authority = new TreeMap<>();

    /** A node that follows from policy; stated twice it is one. */
    public void node(Node node) {
        nodes.putIfAbsent(node.id(), node);
    }

    /** A principal under other statements than its own, with what it could then do. */
    public void session(Node session, PrivilegeBounds own) {
        node(session);
        authority.put(session.id(), own);
    }

    /** An edge that follows from policy. Of two with one identity the surer stays. */
    public void edge(DerivedEdge edge) {
        edges.merge(
                edge.edge().id().value(),
                edge,
                (left, right) -> left.edge().truth().compareTo(right.edge().truth()) <= 0 ? left : right);
    }

    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    public List<DerivedEdge> edges() {
        return new ArrayList<>(edges.values()).stream().sorted().toList();
    }

    /** Own authority of the sessions. */
    public Map<NodeId, PrivilegeBounds> authority() {
        return Map.copyOf(authority);
    }
}
