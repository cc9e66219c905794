package io.delegraph.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlScansTest {
    private static final String CHOICES = "io.delegraph.api.state.StateChoices#all";
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123Z");
    private static final Instant LATER = NOW.plusSeconds(5);

    private static ScanOrder order(String path) {
        return ScanOrder.of(ScanContent.ofPaths(List.of(path), Optional.of("here")), "mara");
    }

    private static ScanOrder upload(String folder) {
        ScanContent content = new ScanContent(
                List.of(),
                Optional.of(folder),
                List.of("a", "b"),
                Optional.empty(),
                Optional.of("mcp"),
                Optional.of(Path.of("/srv/estate.yml")),
                true);
        return ScanOrder.of(content, "mara");
    }

    @ParameterizedTest
    @MethodSource(CHOICES)
    void keepsAnOrderAsItWasGiven(StateChoice choice) {
        try (State state = State.open(choice)) {
            SqlScans scans = new SqlScans(state);
            ScanOrder order = upload("folder").keyed(Optional.of("k")).fired(new Firing("nightly", NOW));

            ScanQueue.Taken taken = scans.add(order, NOW);

            assertThat(taken.fresh()).isTrue();
            assertThat(scans.find(taken.scan().id())).contains(taken.scan());
            assertThat(taken.scan().order()).isEqualTo(order);
            assertThat(taken.scan().clock()).isEqualTo(NOW);
            assertThat(taken.scan().status()).isEqualTo(ScanStatus.queued(NOW));
        }
    }

    @ParameterizedTest
    @MethodSource(CHOICES)
    void makesOneScanOfOneKeyAndOfOneFiring(StateChoice choice) {
        try (State state = State.open(choice)) {
            SqlScans scans = new SqlScans(state);
            ScanOrder fired = order("/a").fired(new Firing("nightly", NOW));
            ScanOrder keyed = order("/a").keyed(Optional.of("k"));

            String first = scans.add(fired, NOW).scan().id();
            String second = scans.add(keyed, NOW).scan().id();

            assertThat(scans.add(fired, LATER)).satisfies(again -> {
                assertThat(again.fresh()).isFalse();
                assertThat(again.scan().id()).isEqualTo(first);
            });
            assertThat(scans.add(keyed, LATER).scan().id()).isEqualTo(second);
            assertThat(scans.add(order("/a").fired(new Firing("nightly", LATER)), NOW)
                            .fresh())
                    .isTrue();
            assertThat(scans.add(new ScanOrder(keyed.content(), "ben", keyed.key(), Optional.empty()), NOW)
                            .fresh())
                    .isTrue();
            assertThat(scans.findByFiring(new Firing("nightly", NOW)).map(ScanRecord::id))
                    .contains(first);
        }
    }

    @ParameterizedTest
    @MethodSource(CHOICES)
    void keepsWhatBecameOfAScan(StateChoice choice) {
        try (State state = State.open(choice)) {
            SqlScans scans = new SqlScans(state);
            String id = scans.add(order("/a"), NOW).scan().id();
            ScanSummary summary = new ScanSummary(
                    new ScanId("hash"),
                    Map.of("nodes", 3L),
                    List.of(Diagnostic.error("CODE", "Was left out.", new SourceLocation("a.json", "/b", 3))),
                    true);

            scans.begin(id, LATER);
            ScanRecord again = scans.begin(id, LATER.plusSeconds(1)).orElseThrow();
            scans.publish(id, ScanState.INCOMPLETE, summary, 7, LATER.plusSeconds(2));

            assertThat(again.attempts()).isEqualTo(2);
            assertThat(again.status().started()).contains(LATER);
            ScanStatus status = scans.find(id).orElseThrow().status();
            assertThat(status.state()).isEqualTo(ScanState.INCOMPLETE);
            assertThat(status.summary()).contains(summary);
            assertThat(status.epoch()).hasValue(7);
            assertThat(status.finished()).contains(LATER.plusSeconds(2));
            assertThat(scans.begin(id, LATER)).isEmpty();
            assertThat(scans.end(id, ScanState.FAILED, Optional.of("Late."), LATER))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource(CHOICES)
    void tellsWhatIsUnfinishedAndWhichUploadsThatNeeds(StateChoice choice) {
        try (State state = State.open(choice)) {
            SqlScans scans = new SqlScans(state);
            String ended = scans.add(upload("ended"), NOW).scan().id();
            String runs = scans.add(upload("runs"), NOW).scan().id();
            String waits = scans.add(upload("waits"), NOW).scan().id();
            String withdrawn = scans.add(upload("withdrawn"), NOW).scan().id();

            scans.begin(ended, NOW);
            scans.end(ended, ScanState.FAILED, Optional.of("Broken."), LATER);
            scans.begin(runs, NOW);
            scans.cancelling(runs);

            assertThat(scans.withdraw(withdrawn, NOW)).isTrue();
            assertThat(scans.withdraw(runs, NOW)).isFalse();
            assertThat(scans.unfinished().stream().map(ScanRecord::id)).containsExactly(runs, waits);
            assertThat(scans.unfinished().get(0).cancelling()).isTrue();
            assertThat(scans.uploads()).containsExactlyInAnyOrder("runs", "waits");
            assertThat(scans.find(ended).orElseThrow().status().problem()).contains("Broken.");
        }
    }

    @ParameterizedTest
    @MethodSource(CHOICES)
    void listsTheNewestFirstAndGoesOnBehindACursor(StateChoice choice) {
        try (State state = State.open(choice)) {
            SqlScans scans = new SqlScans(state);
            String first = scans.add(order("/a").fired(new Firing("nightly", NOW)), NOW)
                    .scan()
                    .id();
            String second = scans.add(order("/b"), NOW).scan().id();
            String third = scans.add(order("/c"), NOW).scan().id();
            scans.begin(first, NOW);

            assertThat(ids(scans, ScanQuery.newest(2))).containsExactly(third, second);
            assertThat(ids(scans, new ScanQuery(Set.of(), Optional.empty(), Optional.empty(), Optional.of(second), 2)))
                    .containsExactly(first);
            assertThat(ids(scans, ScanQuery.newest(9).in(Set.of(ScanState.RUNNING, ScanState.DONE))))
                    .containsExactly(first);
            assertThat(ids(scans, ScanQuery.newest(9).ofSchedule("nightly"))).containsExactly(first);
        }
    }

    private static List<String> ids(SqlScans scans, ScanQuery query) {
        return scans.list(query).stream().map(ScanRecord::id).toList();
    }
}
