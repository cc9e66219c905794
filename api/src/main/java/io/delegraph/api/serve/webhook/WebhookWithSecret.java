package io.delegraph.api.serve.webhook;

import io.swagger.v3.oas.annotations.media.Schema;

/** A webhook, and its signing secret, which is shown this once. */
record WebhookWithSecret(
        WebhookView webhook,

        @Schema(description = "whsec_ and the secret in Base64.")
        String secret) {}
