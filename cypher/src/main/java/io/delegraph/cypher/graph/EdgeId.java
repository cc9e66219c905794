package io.delegraph.cypher.graph;

import java.util.Objects;

/**
 * Stable identity of an edge: a hash of its kind, its ends and a discriminator.
 *
 * <p>Neo4j relationships cannot be pointed at, so evidence ({@code why}) names edges by this id.
 */
public record EdgeId(String value) implements Comparable<EdgeId> {
    public EdgeId {
        Objects.requireNonNull(value, "edge id");
    }

    /** The id of the edge of this kind between these ends; the discriminator tells parallel edges apart. */
    public static EdgeId of(EdgeKind kind, NodeId from, NodeId to, String discriminator) {
        return new EdgeId(StableHash.of("edge", kind.name(), from.value(), to.value(), discriminator));
    }

    @Override
    public int compareTo(EdgeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
