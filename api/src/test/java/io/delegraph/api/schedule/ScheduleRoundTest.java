package io.delegraph.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.job.Firing;
import io.delegraph.api.job.ScanContent;
import io.delegraph.api.job.ScanOrder;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.source.Source;
import io.delegraph.api.source.SourceConfiguration;
import io.delegraph.api.source.SourceState;
import io.delegraph.api.source.SqlSources;
import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import io.delegraph.cypher.graph.Completeness;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScheduleRoundTest {
    private static final Instant START = Instant.parse("2026-01-31T12:00:30Z");
    private static final Instant FIRST = Instant.parse("2026-01-31T13:00:00Z");

    private final State state = State.open(new StateChoice.Memory());
    private final SqlSchedules schedules = new SqlSchedules(state);
    private final SqlSources sources = new SqlSources(state);
    private final OrderedScans scans = new OrderedScans();

    @BeforeEach
    void register() {
        sources.add(
                new Source("a", new SourceConfiguration.Upload(), Optional.empty(), Optional.empty(), Optional.empty()),
                START);
    }

    @AfterEach
    void close() {
        state.close();
    }

    private Schedule schedule(Duration jitter, boolean catchUp, boolean enabled) {
        return new Schedule("id", "hourly", "0 * * * *", ZoneId.of("UTC"), List.of("a"), jitter, catchUp, enabled);
    }

    private Schedule added() {
        Schedule schedule = schedule(Duration.ZERO, true, true);
        schedules.add(schedule, START);
        return schedule;
    }

    private void look(Instant now) {
        new ScheduleRound(schedules, sources, scans, scans).run(now);
    }

    private List<PastFiring> history() {
        return schedules.history(schedule(Duration.ZERO, true, true), Instant.ofEpochMilli(Long.MAX_VALUE), 100);
    }

    private List<ScanRecord> ordered() {
        return scans.all();
    }

    @Test
    void ordersOneScanWhenItIsDueHoweverOftenItLooks() {
        added();
        look(FIRST.minusMillis(1));
        assertThat(ordered()).isEmpty();

        look(FIRST);
        look(FIRST);
        look(FIRST.plusSeconds(1));

        assertThat(ordered()).singleElement().satisfies(scan -> {
            assertThat(scan.order().content().sources()).containsExactly("a");
            assertThat(scan.order().firing().orElseThrow().at()).isEqualTo(FIRST);
        });
        assertThat(history()).singleElement().satisfies(firing -> {
            assertThat(firing.outcome()).isEqualTo(FiringOutcome.FIRED);
            assertThat(firing.scan()).contains(ordered().get(0).id());
        });
    }

    @Test
    void doesNotOrderAgainWhatAProcessOrderedAndDidNotNote() {
        Schedule schedule = added();
        scans.submit(ScanOrder.of(ScanContent.ofSources(List.of("a")), "schedule hourly")
                .fired(new Firing(schedule.id(), FIRST)));
        look(FIRST.plusSeconds(40));

        assertThat(ordered()).hasSize(1);
        assertThat(history()).extracting(PastFiring::outcome).containsExactly(FiringOutcome.FIRED);
    }

    @Test
    void leavesOutWhatIsDueWhileItsLastScanHasNotEnded() {
        added();
        look(FIRST);
        look(FIRST.plus(Duration.ofHours(1)));
        scans.endAll();
        look(FIRST.plus(Duration.ofHours(2)));

        assertThat(history())
                .extracting(PastFiring::outcome)
                .containsExactly(FiringOutcome.FIRED, FiringOutcome.SKIPPED_OVERLAP, FiringOutcome.FIRED);
        assertThat(ordered()).hasSize(2);
    }

    @Test
    void makesUpForADowntimeOnce() {
        added();
        look(FIRST.plus(Duration.ofHours(9)).plusSeconds(1_000));

        assertThat(ordered()).hasSize(1);
        assertThat(history()).singleElement().satisfies(firing -> {
            assertThat(firing.due()).isEqualTo(FIRST.plus(Duration.ofHours(9)));
            assertThat(firing.missed()).isEqualTo(9);
        });
    }

    @Test
    void makesUpForNothingWhenToldSo() {
        schedules.add(schedule(Duration.ZERO, false, true), START);
        look(FIRST.plus(Duration.ofHours(9)).plusSeconds(1_000));
        assertThat(ordered()).isEmpty();
        assertThat(history()).extracting(PastFiring::outcome).containsExactly(FiringOutcome.SKIPPED_MISSED);

        look(FIRST.plus(Duration.ofHours(10)));
        assertThat(ordered()).hasSize(1);
    }

    @Test
    void firesNothingWhilePausedAndNothingOfThatTimeAfterwards() {
        schedules.add(schedule(Duration.ZERO, true, false), START);
        look(FIRST.plusSeconds(1));
        schedules.replace(schedule(Duration.ZERO, true, true), FIRST.plusSeconds(2));
        look(FIRST.plusSeconds(3));
        assertThat(ordered()).isEmpty();

        look(FIRST.plus(Duration.ofHours(1)));
        assertThat(ordered()).hasSize(1);
    }

    @Test
    void beginsLaterByTheSameJitterForTheSameTime() {
        Schedule schedule = schedule(Duration.ofMinutes(10), true, true);
        schedules.add(schedule, START);
        Duration jitter = ScheduleRound.jitter(schedule, FIRST);
        look(FIRST.plus(jitter).minusMillis(1));
        assertThat(ordered()).isEmpty();

        look(FIRST.plus(jitter));
        assertThat(ordered()).hasSize(1);
        assertThat(jitter).isBetween(Duration.ZERO, Duration.ofMinutes(10));
        assertThat(ScheduleRound.jitter(schedule, FIRST.plus(Duration.ofHours(1))))
                .isNotEqualTo(jitter);
    }

    @Test
    void leavesSourcesAloneThatAreNotToBeTriedYet() {
        added();
        sources.note(
                "a",
                new SourceState(
                        Optional.of(START),
                        Optional.empty(),
                        Optional.of(Completeness.FAILED),
                        Optional.of("It is away"),
                        3,
                        Optional.of(FIRST.plusSeconds(60))));
        look(FIRST);
        look(FIRST.plus(Duration.ofHours(1)));

        assertThat(history())
                .extracting(PastFiring::outcome)
                .containsExactly(FiringOutcome.FIRED, FiringOutcome.SKIPPED_BACKOFF);
        assertThat(ordered()).hasSize(1);
    }
}
