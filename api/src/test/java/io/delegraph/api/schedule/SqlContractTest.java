package io.delegraph.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.source.RegisteredSource;
import io.delegraph.api.source.Sighting;
import io.delegraph.api.source.Source;
import io.delegraph.api.source.SourceConfiguration.AwsAccount;
import io.delegraph.api.source.SourceConfiguration.Paths;
import io.delegraph.api.source.SourceConfiguration.Trail;
import io.delegraph.api.source.SourceConfiguration.Watched;
import io.delegraph.api.source.SourceState;
import io.delegraph.api.source.SqlSources;
import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.SourceId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlContractTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private static Source source(String name, io.delegraph.api.source.SourceConfiguration configuration) {
        return new Source(
                name, configuration, Optional.of("north"), Optional.of(Path.of("/etc/estate.yml")), Optional.of("mcp"));
    }

    @ParameterizedTest
    @MethodSource("io.delegraph.api.state.StateChoices#all")
    void keepsSourcesAsTheyWereRegistered(StateChoice choice) {
        AwsAccount account = new AwsAccount(
                "eu-central-1",
                Optional.of("audit"),
                Optional.of("arn:aws:iam::111122223333:role/reader"),
                true,
                Optional.of(new Trail("logs", "AWSLogs/")),
                Optional.of(URI.create("http://127.0.0.1:4566")));
        try (State state = State.open(choice)) {
            SqlSources sources = new SqlSources(state);
            List<Source> all = List.of(
                    source("a", new Paths(List.of("/srv/a", "/srv/**/*.json"))),
                    source("b", new Watched("/srv/b", 7)),
                    source("c", account));
            all.forEach(each -> assertThat(sources.add(each, NOW)).isTrue());

            assertThat(sources.add(all.get(0), NOW)).isFalse();
            assertThat(sources.list()).extracting(RegisteredSource::source).isEqualTo(all);
            assertThat(sources.list()).extracting(RegisteredSource::state).containsOnly(SourceState.NEW);

            assertThat(sources.replace(source("a", account), NOW)).isTrue();
            assertThat(sources.find("a").orElseThrow().source().configuration()).isEqualTo(account);
            all.forEach(each -> assertThat(sources.remove(each.name())).isTrue());
            assertThat(sources.list()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("io.delegraph.api.state.StateChoices#all")
    void keepsHowLookingAtASourceWent(StateChoice choice) {
        try (State state = State.open(choice)) {
            SqlSources sources = new SqlSources(state);
            sources.add(source("a", new Watched("/srv/a", 7)), NOW);
            SourceState failed = new SourceState(
                    Optional.of(NOW),
                    Optional.of(NOW.minusSeconds(60)),
                    Optional.of(Completeness.FAILED),
                    Optional.of("It is away"),
                    3,
                    Optional.of(NOW.plusSeconds(60)));
            sources.note("a", failed);
            sources.note("a", List.of(new SourceId("mcp/b"), new SourceId("mcp/a")));
            sources.note("a", new Sighting(Optional.of("digest"), 4));

            assertThat(sources.find("a")).hasValueSatisfying(kept -> {
                assertThat(kept.state()).isEqualTo(failed);
                assertThat(kept.stated()).containsExactly(new SourceId("mcp/a"), new SourceId("mcp/b"));
                assertThat(kept.watched()).isEqualTo(new Sighting(Optional.of("digest"), 4));
            });
            assertThat(sources.due(NOW.plusSeconds(59))).isEmpty();
            assertThat(sources.due(NOW.plusSeconds(60))).hasSize(1);
            sources.remove("a");
        }
    }

    @ParameterizedTest
    @MethodSource("io.delegraph.api.state.StateChoices#all")
    void keepsSchedulesAndOneOutcomeOfEveryTime(StateChoice choice) {
        Schedule schedule = new Schedule(
                "id",
                "nightly",
                "0 3 * * *",
                ZoneId.of("Europe/Berlin"),
                List.of("a", "b"),
                Duration.ofSeconds(90),
                true,
                true);
        PastFiring fired = new PastFiring(NOW, FiringOutcome.FIRED, 2, Optional.of("scan"), NOW.plusMillis(5));
        PastFiring again = new PastFiring(NOW, FiringOutcome.SKIPPED_OVERLAP, 0, Optional.empty(), NOW);
        try (State state = State.open(choice)) {
            SqlSchedules schedules = new SqlSchedules(state);
            assertThat(schedules.add(schedule, NOW.minusSeconds(5))).isTrue();
            assertThat(schedules.add(schedule, NOW)).isFalse();
            schedules.note(schedule, fired);
            schedules.note(schedule, again);

            assertThat(schedules.list()).containsExactly(new PlannedSchedule(schedule, NOW));
            assertThat(schedules.history(schedule, NOW.plusSeconds(1), 10)).containsExactly(fired);
            assertThat(schedules.history(schedule, NOW, 10)).isEmpty();
            assertThat(schedules.uses("b")).isTrue();
            assertThat(schedules.uses("c")).isFalse();
            schedules.remove(schedule);
            assertThat(schedules.list()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("io.delegraph.api.state.StateChoices#all")
    void forgetsTheOldestOfALongHistory(StateChoice choice) {
        Schedule schedule =
                new Schedule("id", "often", "* * * * *", ZoneId.of("UTC"), List.of("a"), Duration.ZERO, true, true);
        try (State state = State.open(choice)) {
            SqlSchedules schedules = new SqlSchedules(state);
            schedules.add(schedule, NOW);
            for (int i = 1; i <= 1_005; i++) {
                schedules.note(
                        schedule,
                        new PastFiring(NOW.plusSeconds(i), FiringOutcome.SKIPPED_OVERLAP, 0, Optional.empty(), NOW));
            }
            assertThat(schedules.history(schedule, NOW.plusSeconds(9_999), 2_000))
                    .hasSize(1_000);
            schedules.remove(schedule);
        }
    }
}
