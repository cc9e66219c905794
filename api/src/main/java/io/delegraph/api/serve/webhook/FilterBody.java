package io.delegraph.api.serve.webhook;

import io.delegraph.api.webhook.WebhookFilter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which findings a webhook is told of; what is left out lets all pass. */
@Schema(name = "WebhookFilter")
record FilterBody(
        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "The least severity: low, medium, high or critical.")
        Optional<String> severity,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Set<String>> rules,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Set<String>> owners,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Set<String>> zones) {
    static final FilterBody NONE =
            new FilterBody(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static FilterBody of(WebhookFilter filter) {
        return new FilterBody(
                Optional.of(filter.atLeast().name().toLowerCase(Locale.ROOT)),
                Optional.of(new TreeSet<>(filter.rules())),
                Optional.of(new TreeSet<>(filter.owners())),
                Optional.of(new TreeSet<>(filter.zones())));
    }
}
