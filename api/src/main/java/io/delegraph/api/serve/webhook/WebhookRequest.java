package io.delegraph.api.serve.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A webhook as an administrator writes it. */
record WebhookRequest(
        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "By which routes of the estate file call it.")
        Optional<String> name,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Where events are sent; write-only. Has to be allowed by --allow-egress.")
        Optional<String> url,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "cloudevents, slack or ticket.")
        Optional<String> format,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Mustache that makes JSON, for ticket only.")
        Optional<String> template,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Types that it is told of.")
        Optional<List<String>> events,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<FilterBody> filter,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "all, or routed: findings that the estate file sends to its name. Default: all.")
        Optional<String> receives,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Default: true.")
        Optional<Boolean> enabled,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Secret headers, such as Authorization; write-only.")
        Optional<Map<String, String>> headers) {}
