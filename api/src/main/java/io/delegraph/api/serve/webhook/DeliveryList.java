package io.delegraph.api.serve.webhook;

import io.delegraph.api.webhook.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A part of the deliveries of a webhook, the newest first. */
record DeliveryList(
        List<DeliveryView> items,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "The cursor of what follows.")
        Optional<String> next,

        boolean truncated) {
    /** @param found one more than the limit where there is more */
    static DeliveryList of(List<Delivery> found, int limit) {
        List<Delivery> page = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > limit;
        Optional<String> next =
                more ? Optional.of(String.valueOf(page.get(page.size() - 1).place())) : Optional.empty();
        return new DeliveryList(page.stream().map(DeliveryView::of).toList(), next, more);
    }
}
