package io.delegraph.api.schedule;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a time at which a schedule was due.
 *
 * @param missed  how many times before it this one stands for, because no server ran; a thousand stands for more
 * @param scan    that was ordered, if one was
 * @param decided when that was decided
 */
public record PastFiring(Instant due, FiringOutcome outcome, long missed, Optional<String> scan, Instant decided) {
    public PastFiring {
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(scan, "scan");
        Objects.requireNonNull(decided, "decided");
    }
}
