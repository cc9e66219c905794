package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Node;

/** A node with its life cycle. */
public record StoredNode(Node node, Lifecycle lifecycle) implements Comparable<StoredNode> {
    @Override
    public int compareTo(StoredNode other) {
        return node.compareTo(other.node);
    }
}
