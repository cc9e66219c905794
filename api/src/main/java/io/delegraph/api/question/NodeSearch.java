package io.delegraph.api.question;

import io.delegraph.api.listing.Published;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds a node of an epoch by what somebody calls it, without an analysis. */
public final class NodeSearch {
    private final Published seen;

    public NodeSearch(Published seen) {
        this.seen = seen;
    }

    /**
     * The one node of this id, native id or name.
     *
     * @throws UnknownName when there is none or more than one
     */
    public NodeId one(String name) {
        List<NodeId> found = list(name);
        if (found.isEmpty()) {
            throw UnknownName.absent(name, NearestNames.of(name, seen.snapshot()));
        }
        if (found.size() > 1) {
            throw UnknownName.ambiguous(
                    name, found, NodeNames.of(seen.snapshot(), seen.derivation().nodes()));
        }
        return found.get(0);
    }

    private List<NodeId> list(String name) {
        return Stream.<Predicate<Node>>of(
                        node -> node.id().value().equals(name),
                        node -> node.properties()
                                .findText(Property.NATIVE_ID)
                                .filter(name::equals)
                                .isPresent(),
                        node -> node.name().equals(name))
                .map(this::where)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<NodeId> where(Predicate<Node> wanted) {
        return Stream.concat(seen.snapshot().nodes().stream().map(StoredNode::node), seen.derivation().nodes().stream())
                .filter(wanted)
                .map(Node::id)
                .distinct()
                .sorted()
                .toList();
    }
}
