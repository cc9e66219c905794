package io.delegraph.api.job;

import java.time.Instant;
import java.util.Objects;

/**
 * One time at which a schedule was due.
 *
 * @param schedule id of the schedule
 * @param at       when it was due, not when somebody noticed; whole milliseconds count
 */
public record Firing(String schedule, Instant at) {
    public Firing {
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(at, "at");
    }
}
