package io.delegraph.collector.otel.span;

import java.util.Objects;

/**
 * A span's ids, which are the same wherever the span is written down.
 *
 * @param trace 32 hexadecimal digits, lower case
 * @param span  16 hexadecimal digits, lower case
 */
public record SpanKey(String trace, String span) {
    public SpanKey {
        Objects.requireNonNull(trace, "trace");
        Objects.requireNonNull(span, "span");
    }

    /** Another span of the same trace. */
    public SpanKey sibling(String other) {
        return new SpanKey(trace, other);
    }

    /** The id of what was recorded: {@code trace:span}. */
    @Override
    public String toString() {
        return trace + ":" + span;
    }
}
