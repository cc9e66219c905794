package io.delegraph.api.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * How telling one webhook of one event goes.
 *
 * @param place    in the order of the webhook
 * @param attempts so far
 * @param due      when the next attempt is made, as long as it waits
 * @param changed  when this was last so
 * @param status   of the last answer in HTTP
 * @param problem  why the last attempt failed, for people
 */
public record Delivery(
        long place,
        String webhook,
        String event,
        EventType type,
        State state,
        int attempts,
        Instant due,
        Instant changed,
        Optional<Integer> status,
        Optional<String> problem) {
    /** Where it stands. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Given up; it can be sent again by hand. */
        DEAD
    }
}
