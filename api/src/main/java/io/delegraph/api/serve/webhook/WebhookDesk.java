package io.delegraph.api.serve.webhook;

import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.webhook.SqlWebhooks;
import io.delegraph.api.webhook.Webhook;
import io.delegraph.api.webhook.WebhookDefinition;
import io.delegraph.api.webhook.WebhookSecrets;
import io.delegraph.api.webhook.WebhookSecrets.Access;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What administrators do with webhooks. */
@Singleton
final class WebhookDesk {
    private final SqlWebhooks webhooks;
    private final WebhookSecrets secrets;
    private final WebhookReader reader;
    private final Clock clock = Clock.systemUTC();

    WebhookDesk(SqlWebhooks webhooks, WebhookSecrets secrets, WebhookReader reader) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.reader = reader;
    }

    List<WebhookView> list() {
        return webhooks.list().stream().map(this::view).toList();
    }

    Webhook find(String id) {
        return webhooks.find(id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "No webhook has this id."));
    }

    WebhookView view(Webhook webhook) {
        return WebhookView.of(webhook, clock.instant());
    }

    WebhookWithSecret add(WebhookRequest request) {
        Access access = reader.access(request, Optional.empty());
        WebhookDefinition definition = reader.definition(request, access.url());
        String id = Webhook.freshId();
        return withSecret(webhooks.add(id, definition, secrets.seal(id, access), now())
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_REQUEST,
                        "Another webhook has this name, or there are " + SqlWebhooks.MOST + " already.")));
    }

    WebhookView replace(String id, WebhookRequest request) {
        find(id);
        Access access = reader.access(request, secrets.find(id));
        WebhookDefinition definition = reader.definition(request, access.url());
        return view(webhooks.replace(id, definition, secrets.seal(id, access))
                .orElseThrow(() -> new Problem(ProblemType.INVALID_REQUEST, "Another webhook has this name.")));
    }

    void remove(String id) {
        find(id);
        webhooks.remove(id);
    }

    WebhookWithSecret rotate(String id) {
        find(id);
        return withSecret(webhooks.rotate(id, now()).orElseThrow());
    }

    private WebhookWithSecret withSecret(Webhook webhook) {
        return new WebhookWithSecret(view(webhook), secrets.signing(webhook));
    }

    // As the state keeps it.
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
