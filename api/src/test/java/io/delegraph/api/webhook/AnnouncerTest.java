package io.delegraph.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import io.delegraph.api.webhook.WebhookDefinition.Receives;
import io.delegraph.cypher.graph.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncerTest {
    @TempDir
    private Path data;

    private final State state = State.open(new StateChoice.Memory());
    private Post post;

    @BeforeEach
    void open() {
        post = new Post(state, data);
    }

    @AfterEach
    void close() {
        state.close();
    }

    private Webhook add(String name, WebhookFilter filter, Receives receives) {
        return post.add(Post.definition(name, filter, receives), "http://127.0.0.1:1/");
    }

    private List<String> events(Webhook webhook) {
        return post.outbox.list(webhook.id(), Optional.empty(), Long.MAX_VALUE, 1_000).stream()
                .map(Delivery::event)
                .sorted()
                .toList();
    }

    @Test
    void tellsEachWhatItsFilterLetsPass() {
        Webhook severe = add("s", new WebhookFilter(Severity.HIGH, Set.of(), Set.of(), Set.of()), Receives.ALL);
        Webhook ruled = add("r", new WebhookFilter(Severity.LOW, Set.of("R2"), Set.of(), Set.of()), Receives.ALL);
        Webhook owned = add("o", new WebhookFilter(Severity.LOW, Set.of(), Set.of("cx"), Set.of()), Receives.ALL);
        Webhook zoned = add("z", new WebhookFilter(Severity.LOW, Set.of(), Set.of(), Set.of("tier")), Receives.ALL);

        post.announce(
                Notices.scan("scan"),
                Notices.opened("1", "R1", Severity.HIGH, "cx", ""),
                Notices.opened("2", "R2", Severity.MEDIUM, "", "tier"),
                Notices.opened("3", "R3", Severity.CRITICAL, "other", "else"));

        assertThat(events(severe)).containsExactly("1", "3", "scan");
        assertThat(events(ruled)).containsExactly("2", "scan");
        assertThat(events(owned)).containsExactly("1", "scan");
        assertThat(events(zoned)).containsExactly("2", "scan");
    }

    @Test
    void sendsFindingsToTheirOwnersAndTheRestByDefault() {
        Webhook all = add("everything", WebhookFilter.ALL, Receives.ALL);
        Webhook shop = add("shop", WebhookFilter.ALL, Receives.ROUTED);
        Webhook desk = add("desk", WebhookFilter.ALL, Receives.ROUTED);
        post.route(
                new Route("team-shop", "shop", Optional.of("shop@example.com")),
                new Route("team-lost", "removed", Optional.empty()),
                new Route(Route.ANYBODY, "desk", Optional.empty()));

        post.announce(
                Notices.opened("1", "R1", Severity.HIGH, "team-shop", ""),
                Notices.opened("2", "R1", Severity.HIGH, "team-other", ""),
                Notices.opened("3", "R1", Severity.HIGH, "", ""),
                Notices.opened("4", "R1", Severity.HIGH, "team-lost", ""));

        assertThat(events(all)).containsExactly("1", "2", "3", "4");
        assertThat(events(shop)).containsExactly("1");
        assertThat(events(desk)).containsExactly("2", "3", "4");
    }

    @Test
    void saysInOneEventWhatWouldBeTooMany() {
        Webhook all = add("all", WebhookFilter.ALL, Receives.ALL);
        Webhook few = add("few", new WebhookFilter(Severity.CRITICAL, Set.of(), Set.of(), Set.of()), Receives.ALL);
        Notice[] many = IntStream.range(0, Announcer.MOST_AT_ONCE + 1)
                .mapToObj(
                        each -> Notices.opened("f" + each, "R1", each == 0 ? Severity.CRITICAL : Severity.LOW, "", ""))
                .toArray(Notice[]::new);

        post.announce(many);
        post.announce(many);

        assertThat(events(few)).containsExactly("f0");
        assertThat(events(all)).hasSize(1);
        SqlOutbox.Parcel digest =
                post.outbox.next(all.id(), post.clock.instant()).orElseThrow();
        JsonNode body = digest.event().body();
        assertThat(digest.event().type()).isEqualTo(EventType.DIGEST);
        assertThat(body.path("changes").asInt()).isEqualTo(many.length);
        assertThat(body.path("bySeverity").path("LOW").asInt()).isEqualTo(many.length - 1);
        assertThat(body.path("worst").get(0).asText()).isEqualTo("New finding f0");
    }

    @Test
    void tellsNobodyWhatHappenedWhileItWasSwitchedOff() {
        Webhook webhook = add("a", WebhookFilter.ALL, Receives.ALL);
        WebhookDefinition on = webhook.definition();
        WebhookDefinition off = new WebhookDefinition(
                on.name(), on.origin(), on.format(), on.template(), on.types(), on.filter(), on.receives(), false);
        WebhookSecrets.Sealed sealed =
                post.secrets.seal(webhook.id(), post.secrets.find(webhook.id()).orElseThrow());
        assertThat(post.webhooks.replace(webhook.id(), off, sealed)).isPresent();

        post.announce(Notices.scan("1"));

        assertThat(events(webhook)).isEmpty();
    }
}
