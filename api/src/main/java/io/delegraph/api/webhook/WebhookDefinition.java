package io.delegraph.api.webhook;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator says of a webhook, but for its secrets.
 *
 * @param name     by which routes of the estate file call it
 * @param origin   scheme, host and port that it is sent to; the rest of the address is a secret
 * @param template of the body, for {@link Format#TICKET} only
 * @param types    that it is told of
 * @param enabled  whether anything is sent; what happens meanwhile is not kept for it
 */
public record WebhookDefinition(
        String name,
        String origin,
        Format format,
        Optional<String> template,
        Set<EventType> types,
        WebhookFilter filter,
        Receives receives,
        boolean enabled) {
    /** In which form it is told. */
    public enum Format {
        /** CloudEvents 1.0, JSON, structured mode. */
        CLOUDEVENTS,
        /** A message with blocks, for Slack's incoming webhooks and what understands the same. */
        SLACK,
        /** JSON made from a template, for ticket systems. */
        TICKET
    }

    /** Which findings come its way, before its filter. */
    public enum Receives {
        /** All. */
        ALL,
        /** Those that the estate file routes to its name. */
        ROUTED
    }

    public WebhookDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(template, "template");
        types = Set.copyOf(types);
    }

    /** Whether it wants to be told, as far as routes allow. */
    boolean wants(Notice notice) {
        return enabled
                && types.contains(notice.type())
                && notice.finding().map(filter::passes).orElse(true);
    }
}
