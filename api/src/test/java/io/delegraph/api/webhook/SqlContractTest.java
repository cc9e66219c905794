package io.delegraph.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import io.delegraph.cypher.graph.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlContractTest {
    private static final String CHOICES = "io.delegraph.api.state.StateChoices#all";

    @TempDir
    private Path data;

    @ParameterizedTest
    @MethodSource(CHOICES)
    void keepsWebhooksAsTheyWereWritten(StateChoice choice) {
        try (State state = State.open(choice)) {
            Post post = new Post(state, data);
            WebhookFilter filter = new WebhookFilter(Severity.HIGH, Set.of("R1"), Set.of("cx"), Set.of("z"));
            WebhookDefinition written = Post.definition("b", filter, WebhookDefinition.Receives.ROUTED);
            Webhook webhook = post.add(written, "http://127.0.0.1:1/x");
            Webhook first = post.add(
                    Post.definition("a", WebhookFilter.ALL, WebhookDefinition.Receives.ALL), "http://127.0.0.1:1/y");

            assertThat(post.webhooks.list()).containsExactly(first, webhook);
            assertThat(webhook.definition()).isEqualTo(written);
            assertThat(webhook.headers()).containsExactly("Authorization");
            assertThat(post.secrets.find(webhook.id()))
                    .contains(new WebhookSecrets.Access(
                            "http://127.0.0.1:1/x", Map.of("Authorization", "Bearer s3cret")));
            WebhookSecrets.Sealed sealed =
                    post.secrets.seal(webhook.id(), new WebhookSecrets.Access("http://127.0.0.1:1/z", Map.of()));
            assertThat(post.webhooks.add("wh_x", written, sealed, post.clock.instant()))
                    .isEmpty();
            assertThat(post.webhooks.replace(webhook.id(), first.definition(), sealed))
                    .isEmpty();
            assertThat(post.webhooks.replace("wh_x", written, sealed)).isEmpty();
            assertThat(post.webhooks
                            .replace(webhook.id(), written, sealed)
                            .orElseThrow()
                            .headers())
                    .isEmpty();
            Webhook rotated =
                    post.webhooks.rotate(webhook.id(), post.clock.instant()).orElseThrow();
            assertThat(rotated.generation()).isEqualTo(2);
            assertThat(rotated.rotated()).contains(post.clock.instant());
            assertThat(post.webhooks.remove(webhook.id())).isTrue();
            assertThat(post.webhooks.remove(webhook.id())).isFalse();
            assertThat(post.webhooks.list()).containsExactly(first);
        }
    }

    @ParameterizedTest
    @MethodSource(CHOICES)
    void keepsTheOutboxInOrderAndEveryEventOnce(StateChoice choice) {
        try (State state = State.open(choice)) {
            Post post = new Post(state, data);
            Webhook webhook = post.add(
                    Post.definition("a", WebhookFilter.ALL, WebhookDefinition.Receives.ALL), "http://127.0.0.1:1/x");
            post.announce(Notices.scan("1"), Notices.scan("2"));
            post.announce(Notices.scan("1"), Notices.scan("3"));

            assertThat(ids(post, webhook, Long.MAX_VALUE, 10)).containsExactly("3", "2", "1");
            assertThat(ids(post, webhook, post.delivery(webhook, "3").place(), 1))
                    .containsExactly("2");
            assertThat(post.outbox.due(post.clock.instant())).containsExactly(webhook.id());
            Delivery head = post.outbox
                    .next(webhook.id(), post.clock.instant())
                    .orElseThrow()
                    .delivery();
            assertThat(head.event()).isEqualTo("1");

            post.outbox.settle(
                    head,
                    Outcome.unreachable(),
                    Optional.of(post.clock.instant().plusSeconds(5)),
                    post.clock.instant());
            assertThat(post.outbox.due(post.clock.instant())).isEmpty();
            assertThat(post.outbox.next(webhook.id(), post.clock.instant())).isEmpty();
            post.outbox.settle(head, Outcome.arrived(200), Optional.empty(), post.clock.instant());
            assertThat(post.delivery(webhook, "1").status()).contains(200);
            assertThat(post.outbox.list(webhook.id(), Optional.of(Delivery.State.DELIVERED), Long.MAX_VALUE, 10))
                    .hasSize(1);

            post.outbox.prune(post.clock.instant().plus(Duration.ofDays(31)));
            assertThat(ids(post, webhook, Long.MAX_VALUE, 10)).containsExactly("3", "2");
            assertThat(post.outbox.redeliver(webhook.id(), "1", post.clock.instant()))
                    .isFalse();
        }
    }

    private static List<String> ids(Post post, Webhook webhook, long before, int limit) {
        return post.outbox.list(webhook.id(), Optional.empty(), before, limit).stream()
                .map(Delivery::event)
                .toList();
    }

    @ParameterizedTest
    @MethodSource(CHOICES)
    void replacesRoutesAndMovesMarks(StateChoice choice) {
        try (State state = State.open(choice)) {
            Post post = new Post(state, data);
            post.route(new Route("b", "w", Optional.empty()), new Route("a", "w", Optional.of("c")));
            post.route(new Route("a", "w", Optional.of("c")), new Route("*", "w", Optional.empty()));
            assertThat(new SqlRoutes(state::jdbi).list())
                    .containsExactly(new Route("*", "w", Optional.empty()), new Route("a", "w", Optional.of("c")));

            state.jdbi().useTransaction(handle -> {
                assertThat(SqlMarks.take(handle, "s")).isZero();
                SqlMarks.move(handle, "s", 7);
                assertThat(SqlMarks.take(handle, "s")).isEqualTo(7);
                assertThat(SqlMarks.read(handle, "other")).isZero();
            });
        }
    }
}
