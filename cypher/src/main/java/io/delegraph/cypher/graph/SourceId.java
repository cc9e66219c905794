package io.delegraph.cypher.graph;

import java.util.Objects;

/**
 * Who stated a fact: a collector and the native scope it read (an account, a cluster), such as
 * {@code aws.iam/123456789012/authorization-details}.
 *
 * <p>A source is also the unit of closing: facts of a source that a complete scan of it no longer states are gone.
 */
public record SourceId(String value) implements Comparable<SourceId> {
    public SourceId {
        value = WellFormed.text(Objects.requireNonNull(value, "source id"));
        if (value.isBlank()) {
            throw new IllegalArgumentException("A source id must not be blank");
        }
    }

    /** The source of one collector, one native scope and one kind of document. */
    public static SourceId of(String collector, String scope, String document) {
        return new SourceId(collector + "/" + scope + "/" + document);
    }

    /** Name of the collector that reads it. */
    public String collector() {
        int end = value.indexOf('/');
        return end < 0 ? value : value.substring(0, end);
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
