package io.delegraph.api.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same from every database. */
class SqlCasesTest {
    private static final String CHOICES = "io.delegraph.api.state.StateChoices#all";
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00.123Z");

    private static FindingCase full(String id) {
        return new FindingCase(
                id,
                3,
                CaseStatus.ACCEPTED,
                "Known: 'quoted'.",
                AT,
                Optional.of("noa"),
                Optional.of("team-a"),
                Optional.of(new Acceptance("mara", "Known.", AT.plusSeconds(60), Optional.of("e1"))),
                Optional.of(new CaseCeiling(Set.of("a\"b", "c"), Severity.HIGH, Truth.CONDITIONAL, 27.125)),
                Optional.of("e0"),
                Set.of("aws/1", "mcp/x"),
                Set.of("aws/1"),
                7,
                Optional.of(AT.minusSeconds(60)),
                Optional.of(AT));
    }

    @ParameterizedTest
    @MethodSource(CHOICES)
    void keepsEverythingOfACase(StateChoice choice) {
        try (State state = State.open(choice)) {
            SqlCases cases = new SqlCases(state);
            FindingCase bare = FindingCase.opened("bare", AT, 1);

            cases.exclusively(ledger -> {
                ledger.record(Optional.empty(), full("full"), "mara");
                ledger.keep(bare);
                return ledger.find("full");
            });

            assertThat(cases.find("full")).contains(full("full"));
            assertThat(cases.find("none")).isEmpty();
            assertThat(cases.all()).containsEntry("bare", bare).containsEntry("full", full("full"));
            assertThat(cases.history("full")).singleElement().satisfies(change -> {
                assertThat(change.from()).isEmpty();
                assertThat(change.to()).isEqualTo(CaseStatus.ACCEPTED);
                assertThat(change.by()).isEqualTo("mara");
                assertThat(change.at()).isEqualTo(AT);
            });
            assertThat(cases.history("bare")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(CHOICES)
    void keepsNothingOfWorkThatFailed(StateChoice choice) {
        try (State state = State.open(choice)) {
            SqlCases cases = new SqlCases(state);

            assertThatThrownBy(() -> cases.exclusively(ledger -> {
                        ledger.record(Optional.empty(), full("undone"), "mara");
                        throw new IllegalStateException("The work failed");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(cases.find("undone")).isEmpty();
            assertThat(cases.history("undone")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(CHOICES)
    void givesEveryChangeOnceAndInOrderThoughSeveralWrite(StateChoice choice) {
        try (State state = State.open(choice)) {
            SqlCases cases = new SqlCases(state);

            IntStream.range(0, 40)
                    .parallel()
                    .forEach(number -> cases.exclusively(ledger -> {
                        ledger.record(Optional.empty(), full("case-" + number), "writer");
                        return number;
                    }));

            List<CaseChange> changes = cases.changes(0, 1_000);
            assertThat(changes).extracting(CaseChange::findingId).hasSize(40).doesNotHaveDuplicates();
            assertThat(changes).extracting(CaseChange::sequence).isSorted().doesNotHaveDuplicates();
            assertThat(cases.changes(changes.get(29).sequence(), 5)).isEqualTo(changes.subList(30, 35));
        }
    }
}
