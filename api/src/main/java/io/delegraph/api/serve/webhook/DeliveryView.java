package io.delegraph.api.serve.webhook;

import io.delegraph.api.webhook.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** How telling a webhook of an event goes. */
@Schema(name = "WebhookDelivery")
record DeliveryView(
        @Schema(description = "The webhook-id that the receiver sees.")
        String event,

        String type,

        @Schema(description = "WAITING, DELIVERED, or DEAD: given up.")
        String state,

        int attempts,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "When the next attempt is made.")
        Optional<Instant> due,

        Instant changed,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Of the last answer in HTTP.")
        Optional<Integer> status,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Why the last attempt failed.")
        Optional<String> problem) {
    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.event(),
                delivery.type().text(),
                delivery.state().name(),
                delivery.attempts(),
                Optional.of(delivery.due()).filter(due -> delivery.state() == Delivery.State.WAITING),
                delivery.changed(),
                delivery.status(),
                delivery.problem());
    }
}
