package io.delegraph.cypher.graph.event;

import io.delegraph.cypher.graph.WellFormed;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something that observations of one chain have in common; observations that share a strand, directly or over others, are
 * one chain (SEMANTICS 4.4).
 *
 * @param value what is the same: a trace id, a session key's id
 */
public record Strand(Sort sort, String value) implements Comparable<Strand> {
    /** What kind of thing is shared, surest first. */
    public enum Sort {
        /** Given by the recorder to one request: a trace id, a chain's name, a conversation. */
        CHAIN("chain"),
        /** A transaction token's id. */
        TRANSACTION("txn"),
        /** AWS source identity: set once, survives role chaining. */
        SOURCE_IDENTITY("source-identity"),
        /** A credential that one call issued and others present: a session's key id, a token's {@code jti}. */
        LINEAGE("lineage"),
        /** A long-lived credential: its calls are looked at together, and are no evidence of one request. */
        CREDENTIAL("credential");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        /** The name in stores and outputs. */
        public String label() {
            return label;
        }
    }

    private static final Comparator<Strand> ORDER =
            Comparator.comparing(Strand::sort).thenComparing(Strand::value);

    public Strand {
        Objects.requireNonNull(sort, "sort");
        value = WellFormed.text(Objects.requireNonNull(value, "value"));
        if (value.isBlank()) {
            throw new IllegalArgumentException("A strand needs a value");
        }
    }

    public static Strand chain(String value) {
        return new Strand(Sort.CHAIN, value);
    }

    public static Strand transaction(String value) {
        return new Strand(Sort.TRANSACTION, value);
    }

    public static Strand sourceIdentity(String value) {
        return new Strand(Sort.SOURCE_IDENTITY, value);
    }

    public static Strand lineage(String value) {
        return new Strand(Sort.LINEAGE, value);
    }

    public static Strand credential(String value) {
        return new Strand(Sort.CREDENTIAL, value);
    }

    /** The name of a chain that has this strand: what people wrote, with the sort before it for technical ones. */
    public String name() {
        return sort == Sort.CHAIN ? value : sort.label() + ":" + value;
    }

    @Override
    public int compareTo(Strand other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sort.label() + ":" + value;
    }
}
