package io.delegraph.cypher.graph;

import java.util.Objects;

/** Identity of one scan: a hash of its inputs and its clock, so that the same scan has the same id everywhere. */
public record ScanId(String value) implements Comparable<ScanId> {
    public ScanId {
        value = WellFormed.text(Objects.requireNonNull(value, "scan id"));
    }

    @Override
    public int compareTo(ScanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
