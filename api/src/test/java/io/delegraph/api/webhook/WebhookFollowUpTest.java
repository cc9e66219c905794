package io.delegraph.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.rule.Profile;
import io.delegraph.api.demo.DemoEstate;
import io.delegraph.api.finding.SqlCases;
import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.scan.ScanRequest;
import io.delegraph.api.scan.ScanRequest.PrivilegeListing;
import io.delegraph.api.scan.ScanRun;
import io.delegraph.api.state.State;
import io.delegraph.api.wiring.FollowUps;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.store.GraphStore;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookFollowUpTest {
    @TempDir
    private Path folder;

    private final OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
    private final AtomicInteger graphReads = new AtomicInteger();
    private State state;
    private Post post;
    private ScanInputs inputs;

    @BeforeEach
    void open() throws IOException {
        state = store.state().get();
        post = new Post(state, folder);
        inputs = DemoEstate.extractTo(folder, Fingerprinter.lazily(FingerprintKey::random));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** The graph, which is only read while others can use the state. */
    private GraphStore watched() {
        return (GraphStore) Proxy.newProxyInstance(
                GraphStore.class.getClassLoader(), new Class<?>[] {GraphStore.class}, (proxy, method, arguments) -> {
                    graphReads.incrementAndGet();
                    CompletableFuture.supplyAsync(() -> state.jdbi().withHandle(handle -> handle.execute("SELECT 1")))
                            .join();
                    try {
                        return method.invoke(store.graph(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private WebhookFollowUp followUp(Instant now) {
        return new WebhookFollowUp(
                watched(), store.state()::get, () -> new SqlCases(state), Clock.fixed(now, ZoneOffset.UTC));
    }

    private CompletedScan scan(Duration later) {
        ScanInputs at = new ScanInputs(
                inputs.paths(),
                inputs.sourceName(),
                inputs.collector(),
                inputs.estate(),
                inputs.clock().plus(later),
                inputs.fingerprinter());
        ScanOutcome outcome = new ScanRun(store.scanned(), InputStream.nullInputStream(), ScanProgress.UNWATCHED)
                .run(new ScanRequest(at, Profile.CORE, PrivilegeListing.OMITTED));
        return new CompletedScan("job " + later, outcome);
    }

    private void follow(CompletedScan scan) {
        FollowUps.of(store).forEach(each -> each.after(scan));
    }

    private void accept(CompletedScan scan, Instant until) {
        int changed = state.jdbi()
                .withHandle(handle -> handle.createUpdate("UPDATE finding_case SET status = 'ACCEPTED',"
                                + " acceptance_owner = 'mara', acceptance_reason = 'known',"
                                + " acceptance_expires = :until WHERE finding = :finding")
                        .bind("until", until.toEpochMilli())
                        .bind("finding", scan.outcome().findings().get(0).id())
                        .execute());
        assertThat(changed).isOne();
    }

    private Webhook wanting(Set<EventType> types) {
        WebhookDefinition all = Post.definition("w", WebhookFilter.ALL, WebhookDefinition.Receives.ALL);
        return post.add(
                new WebhookDefinition(
                        all.name(),
                        all.origin(),
                        all.format(),
                        all.template(),
                        types,
                        all.filter(),
                        all.receives(),
                        true),
                "http://127.0.0.1:1/");
    }

    private List<EventType> told(Webhook webhook) {
        return post.outbox.list(webhook.id(), Optional.empty(), Long.MAX_VALUE, 1_000).stream()
                .map(Delivery::type)
                .toList();
    }

    @Test
    void readsTheGraphWhileOthersUseTheState() {
        Webhook webhook = wanting(EnumSet.allOf(EventType.class));
        CompletedScan scan = scan(Duration.ZERO);
        FollowUps.of(store).stream()
                .filter(each -> !(each instanceof WebhookFollowUp))
                .forEach(each -> each.after(scan));

        followUp(inputs.clock()).between();

        assertThat(graphReads).hasPositiveValue();
        assertThat(told(webhook)).isNotEmpty();
    }

    @Test
    void readsNoGraphForEndsThatNobodyWantsToHearOfAndOneForEachThatSomebodyDoes() {
        CompletedScan scan = scan(Duration.ZERO);
        follow(scan);
        accept(scan, inputs.clock().plus(Duration.ofDays(1)));
        Webhook others = wanting(Set.of(EventType.SCAN_FAILED));

        followUp(inputs.clock()).watchAcceptances();
        assertThat(graphReads).hasValue(0);

        assertThat(post.webhooks.remove(others.id())).isTrue();
        Webhook webhook = wanting(Set.of(EventType.ACCEPTANCE_EXPIRING));
        followUp(inputs.clock()).watchAcceptances();
        assertThat(told(webhook)).containsExactly(EventType.ACCEPTANCE_EXPIRING);
        int once = graphReads.get();
        followUp(inputs.clock()).watchAcceptances();
        assertThat(graphReads).hasValue(once);
    }

    @Test
    void tellsThatAnAcceptanceExpiredAlsoWhenAScanReopenedItsCaseBefore() {
        CompletedScan scan = scan(Duration.ZERO);
        follow(scan);
        accept(scan, inputs.clock().plus(Duration.ofHours(1)));
        Webhook webhook = wanting(Set.of(EventType.ACCEPTANCE_EXPIRED));
        follow(scan(Duration.ofHours(2)));
        Instant now = inputs.clock().plus(Duration.ofHours(3));

        followUp(now).watchAcceptances();
        followUp(now).watchAcceptances();

        assertThat(told(webhook)).containsExactly(EventType.ACCEPTANCE_EXPIRED);
    }
}
