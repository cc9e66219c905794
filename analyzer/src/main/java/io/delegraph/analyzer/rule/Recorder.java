package io.delegraph.analyzer.rule;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who recorded calls.
 *
 * @param hops   calls of chains
 * @param linked those of them whose record leads back to who asked
 * @param broken who made the first call that does not lead back, else the first one
 * @param at     where that call was read
 */
public record Recorder(
        SourceId source, long hops, long linked, Instant first, Instant last, Node broken, SourceLocation at) {
    public Recorder {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(broken, "broken");
        Objects.requireNonNull(at, "place");
    }

    /** Share of calls that lead back, in [0,1]. */
    public double continuity() {
        return hops == 0 ? 1 : (double) linked / hops;
    }

    /** From the first call to the last. */
    public Duration span() {
        return Duration.between(first, last);
    }
}
