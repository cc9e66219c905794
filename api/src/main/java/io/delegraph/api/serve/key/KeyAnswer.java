package io.delegraph.api.serve.key;

import io.delegraph.api.access.AccessKey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is told of a key. */
@Schema(name = "Key")
record KeyAnswer(
        String id,
        String name,

        @Schema(pattern = "viewer|analyst|collector|admin") String role,

        @Schema(description = "What it is limited to; everything when empty.")
        List<String> zones,

        Instant createdAt,
        String createdBy,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Instant> expiresAt,

        @Schema(description = "Last use, to the minute.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Instant> usedAt,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Instant> revokedAt) {
    static KeyAnswer of(AccessKey key) {
        return new KeyAnswer(
                key.id(),
                key.name(),
                key.role().text(),
                key.zones().stream().sorted().toList(),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                key.usedAt(),
                key.revokedAt());
    }
}
