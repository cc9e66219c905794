package io.delegraph.cypher.graph;

import java.util.Objects;

/**
 * Stable identity of a node: the native id where a provider gives one (an ARN, a Kubernetes service-account name), else
 * a name that starts with its source.
 *
 * @param value non-blank; compared by Unicode code unit, so that every ordering is the same on every machine
 */
public record NodeId(String value) implements Comparable<NodeId> {
    public NodeId {
        value = WellFormed.text(Objects.requireNonNull(value, "node id"));
        if (value.isBlank()) {
            throw new IllegalArgumentException("A node id must not be blank");
        }
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
