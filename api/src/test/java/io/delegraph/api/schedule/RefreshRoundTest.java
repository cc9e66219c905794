package io.delegraph.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.job.ScanState;
import io.delegraph.api.source.Backoff;
import io.delegraph.api.source.Source;
import io.delegraph.api.source.SourceConfiguration.Watched;
import io.delegraph.api.source.SqlSources;
import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefreshRoundTest {
    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant ORDERED = START.plusSeconds(10);

    private final State state = State.open(new StateChoice.Memory());
    private final SqlSources sources = new SqlSources(state);
    private final OrderedScans scans = new OrderedScans();
    private final RefreshRound round = new RefreshRound(
            sources, scans, scans, new Backoff(Duration.ofMinutes(2), Duration.ofHours(6), new Random(7)));

    @TempDir
    private Path folder;

    @BeforeEach
    void watch() throws IOException {
        Files.writeString(folder.resolve("a.json"), "one");
        register(START);
        round.run(START);
        round.run(ORDERED);
        assertThat(scans.all()).hasSize(1);
    }

    private void register(Instant now) {
        Source source = new Source(
                "w", new Watched(folder.toString(), 10), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(sources.add(source, now)).isTrue();
    }

    @AfterEach
    void close() {
        state.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "CANCELLED"})
    void ordersAgainAfterAWhileWhatWasNotPublished(ScanState end) {
        scans.endAll(end, ORDERED);
        round.run(ORDERED.plusSeconds(59));
        assertThat(scans.all()).hasSize(1);

        round.run(ORDERED.plusSeconds(120));
        round.run(ORDERED.plusSeconds(121));
        assertThat(scans.all()).hasSize(2);
    }

    @Test
    void waitsLongerAfterEveryFailure() {
        scans.endAll(ScanState.FAILED, ORDERED);
        Instant second = ORDERED.plusSeconds(120);
        round.run(second);
        scans.endAll(ScanState.FAILED, second);
        round.run(second.plusSeconds(119));
        assertThat(scans.all()).hasSize(2);

        round.run(second.plusSeconds(240));
        assertThat(scans.all()).hasSize(3);
    }

    @Test
    void ordersNothingAgainThatWasPublished() {
        scans.endAll(ScanState.DONE, ORDERED);
        round.run(ORDERED.plus(Duration.ofDays(1)));

        assertThat(scans.all()).hasSize(1);
    }

    @Test
    void ordersAScanOfASourceThatWasForgottenAndRegisteredAnew() {
        scans.endAll(ScanState.DONE, ORDERED);
        sources.remove("w");
        register(ORDERED.plusSeconds(60));
        round.run(ORDERED.plusSeconds(60));
        round.run(ORDERED.plusSeconds(70));

        assertThat(scans.all()).hasSize(2);
    }
}
