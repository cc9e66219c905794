package io.delegraph.api.serve.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** Where the estate file sends findings. */
record RouteList(List<Item> items, boolean truncated) {
    /** One route. */
    @Schema(name = "WebhookRoute")
    record Item(
            @Schema(description = "An owner, or * for whatever has no route of its own.")
            String owner,

            String webhook,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> contact,

            @Schema(description = "Whether there is such a webhook and it is enabled; otherwise the default counts.")
            boolean usable) {}
}
