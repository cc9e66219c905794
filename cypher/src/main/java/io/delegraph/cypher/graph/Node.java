package io.delegraph.cypher.graph;

import java.util.Objects;

/**
 * A thing of the estate as one source states it.
 *
 * @param name for people; not unique
 */
public record Node(NodeId id, NodeKind kind, String name, Properties properties, Evidence evidence, SourceLocation at)
        implements Fact, Comparable<Node> {
    public Node {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        name = WellFormed.text(Objects.requireNonNull(name, "name"));
        Objects.requireNonNull(properties, "properties");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(at, "place");
    }

    /** A node read from configuration. */
    public static Node configured(NodeId id, NodeKind kind, String name, Properties properties, SourceLocation at) {
        return new Node(id, kind, name, properties, Evidence.CONFIGURED, at);
    }

    @Override
    public int compareTo(Node other) {
        return id.compareTo(other.id);
    }
}
