package io.delegraph.api.scan;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people call the nodes of a graph. */
public final class NodeNames {
    private final Map<NodeId, Node> nodes = new HashMap<>();

    private NodeNames() {}

    /** Names of collected and of concluded nodes. */
    public static NodeNames of(Snapshot snapshot, List<Node> derived) {
        NodeNames names = new NodeNames();
        snapshot.nodes().stream().map(StoredNode::node).forEach(names::add);
        derived.forEach(names::add);
        return names;
    }

    /** Names of the nodes of several snapshots, the last of which is right where they differ. */
    public static NodeNames of(List<Snapshot> snapshots, List<Node> derived) {
        NodeNames names = new NodeNames();
        snapshots.forEach(
                snapshot -> snapshot.nodes().stream().map(StoredNode::node).forEach(names::add));
        derived.forEach(names::add);
        return names;
    }

    private void add(Node node) {
        nodes.put(node.id(), node);
    }

    /** Kind and name, such as {@code Role admin}; what a statement says; the id of a node that is not in the graph. */
    public String caption(NodeId id) {
        return find(id).map(NodeNames::caption).orElse(id.value());
    }

    private static String caption(Node node) {
        return switch (node.kind()) {
            case GRANT, CEILING -> node.name();
            default -> node.kind().label() + " " + node.name();
        };
    }

    /** The node, if the graph has it. */
    public Optional<Node> find(NodeId id) {
        return Optional.ofNullable(nodes.get(id));
    }
}
