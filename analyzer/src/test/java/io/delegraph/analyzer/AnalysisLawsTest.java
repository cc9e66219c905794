package io.delegraph.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.policy.aws.AwsPolicyEvaluation;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold in every estate, tried on estates drawn from seeds; a failure names its seed. */
class AnalysisLawsTest {
    private static final long FIRST_SEED = Long.getLong("delegraph.seed", 1);

    private static final List<String> SURENESS = List.of("NO", "UNKNOWN", "CONDITIONAL", "DEFINITE");

    static List<Long> seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 25).boxed().toList();
    }

    /** How sure each answer is: 0 for no, 3 for definite. */
    private static Map<String, Integer> sureness(RandomEstate estate) {
        Questions questions =
                estate.fixture.asking(RandomEstate.ASKED.toArray(String[]::new)).questions();
        Map<String, Integer> sureness = new TreeMap<>();
        for (NodeId principal : estate.principals) {
            for (String asked : RandomEstate.ASKED) {
                Permission permission = Permission.parse(asked);
                for (Closure closure : List.of(Closure.USE, Closure.CTL)) {
                    Answer answer = questions.can(
                            principal, permission.action(), permission.resource(), closure, Optional.empty());
                    sureness.put(principal + " " + asked + " " + closure.label(), SURENESS.indexOf(answer.label()));
                }
            }
        }
        return sureness;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherAllowNeverTakesAuthorityAway(long seed) {
        RandomEstate estate = new RandomEstate(seed);
        Map<String, Integer> before = sureness(estate);
        estate.fixture.inline(estate.principal(), "more", estate.allow());

        Map<String, Integer> after = sureness(estate);

        before.forEach(
                (question, sure) -> assertThat(after.get(question)).as(question).isGreaterThanOrEqualTo(sure));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherDenyNeverGivesAuthority(long seed) {
        RandomEstate estate = new RandomEstate(seed);
        Map<String, Integer> before = sureness(estate);
        estate.fixture.inline(estate.principal(), "less", estate.deny());

        Map<String, Integer> after = sureness(estate);

        before.forEach(
                (question, sure) -> assertThat(after.get(question)).as(question).isLessThanOrEqualTo(sure));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void boundsAreNested(long seed) {
        RandomEstate estate = new RandomEstate(seed);

        Map<NodeId, PrivilegeBounds> authority = AwsPolicyEvaluation.of(
                        estate.fixture.snapshot(), AnalysisSettings.scan(EstateFixture.CLOCK))
                .authority();

        assertThat(authority).isNotEmpty();
        authority.forEach((principal, bounds) -> {
            assertThat(bounds.definite().isSubsetOf(bounds.conditional()))
                    .as(principal.value())
                    .isTrue();
            assertThat(bounds.conditional().isSubsetOf(bounds.possible()))
                    .as(principal.value())
                    .isTrue();
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void closuresAreNested(long seed) {
        RandomEstate estate = new RandomEstate(seed);
        Map<String, Integer> sureness = sureness(estate);

        sureness.forEach((question, sure) -> {
            if (question.endsWith(" use")) {
                String controlling = question.substring(0, question.length() - 3) + "ctl";
                assertThat(sureness.get(controlling)).as(question).isGreaterThanOrEqualTo(sure);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theReportDoesNotDependOnTheOrderOfFacts(long seed) {
        RandomEstate estate = new RandomEstate(seed);
        AnalysisSettings settings = AnalysisSettings.scan(EstateFixture.CLOCK);

        Analysis inOrder = Analysis.of(estate.fixture.snapshot(), settings);
        Analysis shuffled = Analysis.of(estate.fixture.shuffled(seed), settings);

        assertThat(shuffled.report()).isEqualTo(inOrder.report());
        assertThat(shuffled.derivation()).isEqualTo(inOrder.derivation());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findingsAreNoSurerThanTheirPath(long seed) {
        RandomEstate estate = new RandomEstate(seed);

        for (Finding finding : estate.fixture.analysis().report().findings()) {
            assertThat(finding.path()).as(finding.explanation()).isNotEmpty();
            assertThat(finding.path().stream().map(step -> step.truth()).reduce(Truth.DEFINITE, Truth::and))
                    .as(finding.rule() + " " + finding.path())
                    .isLessThanOrEqualTo(finding.truth());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void escalationsShowTheStepThatEscalates(long seed) {
        RandomEstate estate = new RandomEstate(seed);

        estate.fixture.analysis().report().findings().stream()
                .filter(finding -> Set.of("PRV-003", "PRV-004", "PRV-008").contains(finding.rule()))
                .forEach(finding -> assertThat(finding.path())
                        .as(finding.explanation())
                        .extracting(PathStep::edge)
                        .containsAnyOf("CAN_LAUNCH", "CAN_MODIFY", "CAN_ISSUE", "CAN_ALTER_CODE"));
    }

    @Test
    void findingsKeepTheirIdsWhenSomethingElseIsAdded() {
        RandomEstate estate = new RandomEstate(FIRST_SEED);
        List<String> before = ids(estate);
        estate.fixture.user("newcomer", StatementText.allow("s3:ListAllMyBuckets"));

        assertThat(before).isNotEmpty();
        assertThat(ids(estate)).containsAll(before);
    }

    private static List<String> ids(RandomEstate estate) {
        return estate.fixture.analysis().report().findings().stream()
                .map(Finding::id)
                .toList();
    }
}
