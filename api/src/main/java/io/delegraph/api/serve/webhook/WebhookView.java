package io.delegraph.api.serve.webhook;

import io.delegraph.api.webhook.EventType;
import io.delegraph.api.webhook.Webhook;
import io.delegraph.api.webhook.WebhookDefinition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A webhook as it is shown: without any of its secrets. */
@Schema(name = "Webhook")
record WebhookView(
        String id,
        String name,

        @Schema(description = "Scheme, host and port that events are sent to.")
        String origin,

        String format,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> template,

        List<String> events,
        FilterBody filter,
        String receives,
        boolean enabled,

        @Schema(description = "Names of the secret headers.")
        List<String> headers,

        @Schema(description = "Of the signing secret, from 1 on.")
        int generation,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Until when the secret before signs too.")
        Optional<Instant> previousSecretUntil,

        Instant created) {
    static WebhookView of(Webhook webhook, Instant now) {
        WebhookDefinition definition = webhook.definition();
        return new WebhookView(
                webhook.id(),
                definition.name(),
                definition.origin(),
                lower(definition.format()),
                definition.template(),
                definition.types().stream().map(EventType::text).sorted().toList(),
                FilterBody.of(definition.filter()),
                lower(definition.receives()),
                definition.enabled(),
                webhook.headers().stream().sorted().toList(),
                webhook.generation(),
                webhook.findOverlap(now),
                webhook.created());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
