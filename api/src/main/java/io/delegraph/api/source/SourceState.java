package io.delegraph.api.source;

import io.delegraph.cypher.graph.Completeness;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How looking at a source went.
 *
 * @param lastAttempt when it was looked at last, if it ever was
 * @param lastSuccess when all of it was read last
 * @param outcome     of the last attempt
 * @param reason      why that was not complete
 * @param failures    attempts since the last one that reached the source
 * @param nextAttempt when it is tried again by itself; empty when there is no need
 */
public record SourceState(
        Optional<Instant> lastAttempt,
        Optional<Instant> lastSuccess,
        Optional<Completeness> outcome,
        Optional<String> reason,
        int failures,
        Optional<Instant> nextAttempt) {
    /** Nobody looked yet. */
    public static final SourceState NEW = new SourceState(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty());

    public SourceState {
        Objects.requireNonNull(lastAttempt, "lastAttempt");
        Objects.requireNonNull(lastSuccess, "lastSuccess");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(nextAttempt, "nextAttempt");
    }

    /** After an attempt that brought everything of the source that was reached. */
    SourceState reached(Instant now, Completeness completeness, Optional<String> why) {
        return new SourceState(
                Optional.of(now),
                completeness == Completeness.COMPLETE ? Optional.of(now) : lastSuccess,
                Optional.of(completeness),
                why,
                0,
                Optional.empty());
    }

    /** After an attempt that was denied, throttled or found nothing there. */
    SourceState missed(Instant now, Completeness completeness, String why, Instant again) {
        return new SourceState(
                Optional.of(now),
                lastSuccess,
                Optional.of(completeness),
                Optional.of(why),
                failures + 1,
                Optional.of(again));
    }

    /** The same, tried again later. */
    public SourceState later(Instant again) {
        return new SourceState(lastAttempt, lastSuccess, outcome, reason, failures, Optional.of(again));
    }
}
