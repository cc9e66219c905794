package io.delegraph.api.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A notice as it lies in the outbox: what a webhook's format is made from.
 *
 * @param body {@code summary}, {@code link}, {@code subject}, and {@code finding}, {@code digest} or what else there is
 */
public record Event(String id, EventType type, Instant at, JsonNode body) {
    /** One line for people. */
    public String summary() {
        return body.path("summary").asText();
    }
}
