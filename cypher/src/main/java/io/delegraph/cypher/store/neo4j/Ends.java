package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.NodeId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where edges and links of one epoch can be attached.
 *
 * @param derivedKeys the key of each derived node of the epoch
 * @param standing    store keys of collected nodes that stand
 */
record Ends(Map<NodeId, String> derivedKeys, Set<String> standing) {
    /** The version of the node that the epoch shows. */
    Optional<End> find(NodeId id) {
        String derived = derivedKeys.get(id);
        if (derived != null) {
            return Optional.of(new End(Optional.empty(), Optional.of(derived)));
        }
        String key = StoreKey.of(id.value());
        return standing.contains(key) ? Optional.of(new End(Optional.of(key), Optional.empty())) : Optional.empty();
    }

    End get(NodeId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No node stands for " + id));
    }

    /** Exactly one of a collected node's store key and a derived node's key. */
    record End(Optional<String> fact, Optional<String> derived) {
        /** Differs when the edge must be attached anew. */
        String version() {
            return derived.orElse("fact");
        }
    }
}
