package io.delegraph.api.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The secrets of webhooks: where exactly they are, with which headers, and under which secret they are signed. */
public final class WebhookSecrets {
    private final SqlWebhooks webhooks;
    private final ServerKey key;

    public WebhookSecrets(SqlWebhooks webhooks, ServerKey key) {
        this.webhooks = webhooks;
        this.key = key;
    }

    /**
     * How to reach a receiver. The address counts as secret, because those of chat systems hold a token.
     *
     * @param headers by name
     */
    public record Access(String url, Map<String, String> headers) {
        public Access {
            headers = Map.copyOf(headers);
        }

        @Override
        public String toString() {
            return "Access[" + headers.keySet() + "]";
        }
    }

    /**
     * An access that only the server's key opens.
     *
     * @param headers their names
     * @param text    that the state keeps
     */
    public record Sealed(Set<String> headers, String text) {
        public Sealed {
            headers = Set.copyOf(headers);
        }
    }

    /** Seals the access of the webhook of this id. */
    public Sealed seal(String webhook, Access access) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("url", access.url());
        ObjectNode headers = node.putObject("headers");
        new TreeMap<>(access.headers()).forEach(headers::put);
        return new Sealed(access.headers().keySet(), key.seal(EventBody.write(node), webhook));
    }

    /**
     * How to reach a webhook, unless it was removed.
     *
     * @throws IllegalStateException when it was sealed under another key
     */
    public Optional<Access> find(String webhook) {
        return webhooks.findSealed(webhook).map(text -> read(key.open(text, webhook)));
    }

    private static Access read(String text) {
        JsonNode node = EventBody.read(text);
        Map<String, String> headers = new TreeMap<>();
        node.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Access(node.path("url").asText(), headers);
    }

    /** The signing secret of a webhook, as people are shown it once. */
    public String signing(Webhook webhook) {
        return Signature.text(key.signingSecret(webhook.id(), webhook.generation()));
    }

    /** The secrets that sign now, the newest first. */
    List<byte[]> signing(Webhook webhook, Instant now) {
        byte[] current = key.signingSecret(webhook.id(), webhook.generation());
        return webhook.findOverlap(now)
                .map(until -> List.of(current, key.signingSecret(webhook.id(), webhook.generation() - 1)))
                .orElseGet(() -> List.of(current));
    }
}
