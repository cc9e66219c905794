package io.delegraph.cypher.graph;

import java.util.Objects;

/**
 * What a scan read of one source.
 *
 * @param source       whose facts it speaks of
 * @param completeness how much was read
 * @param reason       why it is not complete; empty when it is
 */
public record Coverage(SourceId source, Completeness completeness, String reason) implements Comparable<Coverage> {
    public Coverage {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(completeness, "completeness");
        reason = WellFormed.text(Objects.requireNonNull(reason, "reason"));
    }

    public static Coverage complete(SourceId source) {
        return new Coverage(source, Completeness.COMPLETE, "");
    }

    public static Coverage partial(SourceId source, String reason) {
        return new Coverage(source, Completeness.PARTIAL, reason);
    }

    public static Coverage failed(SourceId source, String reason) {
        return new Coverage(source, Completeness.FAILED, reason);
    }

    /** The coverage of a source that was read in two parts. */
    public Coverage and(Coverage other) {
        if (!source.equals(other.source)) {
            throw new IllegalArgumentException("Coverage of " + source + " joined with that of " + other.source);
        }
        String joined = reason.isEmpty() || reason.equals(other.reason)
                ? other.reason
                : other.reason.isEmpty() ? reason : reason + "; " + other.reason;
        return new Coverage(source, completeness.and(other.completeness), joined);
    }

    @Override
    public int compareTo(Coverage other) {
        return source.compareTo(other.source);
    }
}
