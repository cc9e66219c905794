package io.delegraph.analyzer.path;

import io.delegraph.analyzer.privilege.ResourceAtom;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.NodeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The listed thing that a resource is or lies in: of the objects of a bucket, the bucket. */
final class ListedResources {
    private final Map<String, NodeId> nodesByValue = new HashMap<>();

    ListedResources(Universe universe) {
        universe.atoms().forEach(atom -> atom.node().ifPresent(node -> nodesByValue.put(atom.value(), node)));
    }

    Optional<NodeId> findNearest(ResourceAtom atom) {
        if (atom.node().isPresent()) {
            return atom.node();
        }
        String value = atom.value();
        for (int end = value.lastIndexOf('/'); end > 0; end = value.lastIndexOf('/', end - 1)) {
            NodeId node = nodesByValue.get(value.substring(0, end));
            if (node != null) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }
}
