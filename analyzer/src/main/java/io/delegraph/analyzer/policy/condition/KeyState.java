package io.delegraph.analyzer.policy.condition;

import java.time.Instant;
import java.util.List;

/** What is known of one context key before a request is made. */
public sealed interface KeyState {
    /** Every request carries exactly these values. */
    record Known(List<String> values) implements KeyState {
        public Known {
            values = List.copyOf(values);
        }
    }

    /** No request carries the key. */
    record Absent() implements KeyState {}

    /**
     * A point in time that lies between two instants.
     *
     * @param presence whether every request carries it
     */
    record Within(Instant earliest, Instant latest, Presence presence) implements KeyState {}

    /** Depends on the request: who makes it can often choose. */
    record Open() implements KeyState {}

    /**
     * Fixed, but not collected.
     *
     * @param toCollect what would tell
     */
    record Uncollected(String toCollect) implements KeyState {}

    /** Whether requests carry a key. */
    enum Presence {
        ALWAYS,
        SOMETIMES
    }
}
