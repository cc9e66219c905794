package io.delegraph.api.webhook;

import io.delegraph.cypher.graph.StableHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who is told.
 *
 * @param headers    names of the secret headers that are sent along
 * @param generation of the signing secret, from 1 on
 * @param rotated    when the generation before was replaced; it signs too for {@link #OVERLAP}
 */
public record Webhook(
        String id,
        WebhookDefinition definition,
        Set<String> headers,
        int generation,
        Optional<Instant> rotated,
        Instant created) {
    /** How long a replaced secret goes on to sign beside the new one. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    public Webhook {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(definition, "definition");
        headers = Set.copyOf(headers);
    }

    /** An id that no other webhook has. */
    public static String freshId() {
        return "wh_" + StableHash.of(UUID.randomUUID().toString());
    }

    /** Until when the generation before signs too; empty when it does not any more. */
    public Optional<Instant> findOverlap(Instant now) {
        return rotated.map(at -> at.plus(OVERLAP)).filter(now::isBefore);
    }
}
