package io.delegraph.api.webhook;

import io.delegraph.api.egress.EgressClient;
import io.delegraph.api.egress.EgressPolicy;
import io.delegraph.api.state.State;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** A state with webhooks in it, and dispatchers that begin to work on it as new processes do. */
final class Post {
    final MovableClock clock = new MovableClock();
    final State state;
    final SqlWebhooks webhooks;
    final SqlOutbox outbox;
    final WebhookSecrets secrets;

    Post(State state, Path data) {
        this.state = state;
        this.webhooks = new SqlWebhooks(state::jdbi);
        this.outbox = new SqlOutbox(state::jdbi);
        this.secrets = new WebhookSecrets(webhooks, ServerKey.in(data));
    }

    static WebhookDefinition definition(String name, WebhookFilter filter, WebhookDefinition.Receives receives) {
        return new WebhookDefinition(
                name,
                "http://127.0.0.1:1",
                WebhookDefinition.Format.CLOUDEVENTS,
                Optional.empty(),
                EnumSet.allOf(EventType.class),
                filter,
                receives,
                true);
    }

    Webhook add(WebhookDefinition definition, String url) {
        String id = Webhook.freshId();
        WebhookSecrets.Access access = new WebhookSecrets.Access(url, Map.of("Authorization", "Bearer s3cret"));
        return webhooks.add(id, definition, secrets.seal(id, access), clock.instant())
                .orElseThrow();
    }

    Webhook add(String name, Receiver receiver) {
        return add(definition(name, WebhookFilter.ALL, WebhookDefinition.Receives.ALL), receiver.url());
    }

    void announce(Notice... notices) {
        state.jdbi()
                .useTransaction(handle -> Announcer.announce(handle, "occasion", List.of(notices), clock.instant()));
    }

    void route(Route... routes) {
        state.jdbi().useTransaction(handle -> SqlRoutes.replace(handle, List.of(routes)));
    }

    Dispatcher dispatcher(Clock of, Executor threads, Receiver... receivers) {
        EgressPolicy policy = EgressPolicy.of(
                java.util.Arrays.stream(receivers).map(Receiver::allowance).toList());
        Courier courier = new Courier(new EgressClient(policy), secrets, () -> "http://delegraph.example/");
        return new Dispatcher(webhooks, outbox, courier, of, threads, RandomGenerator.of("L64X128MixRandom"));
    }

    Dispatcher dispatcher(Receiver... receivers) {
        return dispatcher(clock, Runnable::run, receivers);
    }

    Delivery delivery(Webhook webhook, String event) {
        return outbox.find(webhook.id(), event).orElseThrow();
    }
}
