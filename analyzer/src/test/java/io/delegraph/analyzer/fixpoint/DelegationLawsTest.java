package io.delegraph.analyzer.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.credential.Joins;
import io.delegraph.analyzer.graph.AuthorityGraphBuilder;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Reach;
import io.delegraph.analyzer.policy.aws.AwsPolicyEvaluation;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Laws of effective privilege, on small estates drawn from seeds with every class of edge, cap, gate and truth. A failure
 * names its seed; {@code -Ddelegraph.seed} starts from another.
 */
class DelegationLawsTest {
    private static final long FIRST_SEED = Long.getLong("delegraph.seed", 1);
    private static final int ESTATES = 10;
    private static final Map<String, Integer> DRAWN = DrawnDelegations.counts();
    private static long comparisons;

    /** One estate, analysed. */
    private record Analysed(DrawnDelegations drawn, AwsPolicyEvaluation policy, Snapshot snapshot) {
        static Analysed of(DrawnDelegations drawn) {
            return of(drawn, drawn.estate.snapshot());
        }

        static Analysed of(DrawnDelegations drawn, Snapshot snapshot) {
            AnalysisSettings settings =
                    AnalysisSettings.scan(EstateFixture.CLOCK).withAsked(drawn.asked());
            return new Analysed(drawn, AwsPolicyEvaluation.of(snapshot, settings), snapshot);
        }

        Reach reach(Engine engine) {
            return Reach.of(snapshot, policy, Joins.of(snapshot), EstateFixture.CLOCK, engine);
        }

        long mask(PrivilegeSet set) {
            return policy.universe()
                    .cells(set)
                    .mapToLong(cell -> drawn.model.mask(name(cell)))
                    .sum();
        }

        long[] own(Truth bound) {
            return drawn.ids().stream()
                    .mapToLong(id -> mask(policy.authority()
                            .getOrDefault(id, PrivilegeBounds.nothing())
                            .at(bound)))
                    .toArray();
        }

        private static String name(Cell cell) {
            return cell.operations().names().get(0) + " " + cell.resource().label();
        }
    }

    private static String plainly(int node) {
        return "n" + node;
    }

    /** Other names, in another order. */
    private static String otherwise(int node) {
        return "m" + (char) ('z' - node);
    }

    private static Analysed draw(long seed) {
        return Analysed.of(new DrawnDelegations(seed, DelegationLawsTest::plainly, DRAWN));
    }

    private static List<Optional<Integer>> subjects() {
        return List.of(Optional.empty(), Optional.of(0));
    }

    @AfterAll
    static void tell() {
        System.out.println("Seeds from " + FIRST_SEED + ": " + comparisons + " comparisons on " + DRAWN);
    }

    @Test
    void enginesReachWhatPathsReach() {
        verifyPaths(FIRST_SEED, 32);
        assertThat(comparisons).isGreaterThan(10_000);
    }

    @Test
    @Tag("nightly")
    void enginesReachWhatPathsReachOnMany() {
        verifyPaths(FIRST_SEED + 1_000, 1_600);
        assertThat(comparisons).isGreaterThan(500_000);
    }

    private static void verifyPaths(long first, int count) {
        for (long seed = first; seed < first + count; seed++) {
            Analysed analysed = draw(seed);
            Reach fast = analysed.reach(Engine.FAST);
            Reach reference = analysed.reach(Engine.REFERENCE);
            for (Closure closure : Closure.values()) {
                for (Truth bound : Truth.values()) {
                    for (Optional<Integer> subject : subjects()) {
                        View view = View.of(closure, bound).actingFor(subject.map(analysed.drawn()::id));
                        verify(seed, analysed, fast, reference, view, subject);
                    }
                }
            }
        }
    }

    private static void verify(
            long seed, Analysed analysed, Reach fast, Reach reference, View view, Optional<Integer> subject) {
        long[] walked = analysed.drawn().model.solve(view, analysed.own(view.bound()), subject);
        List<NodeId> ids = analysed.drawn().ids();
        for (int node = 0; node < ids.size(); node++) {
            int vertex = fast.graph().findIndex(ids.get(node)).orElseThrow();
            PrivilegeSet solved = fast.solution(view).of(vertex);
            assertThat(solved)
                    .as("seed %s, %s, %s", seed, ids.get(node), view)
                    .isEqualTo(reference.solution(view).of(vertex));
            assertThat(analysed.mask(solved))
                    .as("seed %s, %s, %s: %s", seed, ids.get(node), view, solved)
                    .isEqualTo(walked[node]);
            comparisons++;
        }
        assertThat(fast.solution(view).openings().keySet())
                .as("seed %s, %s", seed, view)
                .isEqualTo(reference.solution(view).openings().keySet());
    }

    @Test
    void boundsAreNested() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + ESTATES; seed++) {
            Analysed analysed = draw(seed);
            Reach reach = analysed.reach(Engine.FAST);
            for (NodeId id : analysed.drawn().ids()) {
                for (Closure closure : Closure.values()) {
                    PrivilegeBounds bounds = reach.bounds(id, View.of(closure, Truth.DEFINITE));
                    assertThat(bounds.definite().isSubsetOf(bounds.conditional())
                                    && bounds.conditional().isSubsetOf(bounds.possible()))
                            .as("seed %s, %s, %s", seed, id, closure)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void anotherEdgeTakesNothingAway() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + ESTATES; seed++) {
            DrawnDelegations drawn = new DrawnDelegations(seed, DelegationLawsTest::plainly, DRAWN);
            List<Long> before = held(Analysed.of(drawn));
            boolean grouped = !drawn.model.members.isEmpty();
            drawn.edge();
            List<Long> after = held(Analysed.of(drawn));
            if (grouped == !drawn.model.members.isEmpty()) {
                for (int i = 0; i < before.size(); i++) {
                    assertThat(before.get(i) & ~after.get(i))
                            .as("seed %s, %s", seed, i)
                            .isZero();
                }
            }
        }
    }

    @Test
    void orderAndNamesChangeNothing() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + ESTATES; seed++) {
            Analysed plain = draw(seed);
            DrawnDelegations renamed = new DrawnDelegations(seed, DelegationLawsTest::otherwise, DRAWN);

            assertThat(sizes(Analysed.of(plain.drawn(), plain.drawn().estate.shuffled(seed))))
                    .as("order, seed %s", seed)
                    .isEqualTo(sizes(plain));
            assertThat(held(Analysed.of(plain.drawn(), plain.drawn().estate.shuffled(seed))))
                    .as("order, seed %s", seed)
                    .isEqualTo(held(plain));
            assertThat(sizes(Analysed.of(renamed))).as("names, seed %s", seed).isEqualTo(sizes(plain));
        }
    }

    private static List<Long> held(Analysed analysed) {
        List<Long> held = new ArrayList<>();
        solutions(analysed).forEach(set -> held.add(analysed.mask(set)));
        return held;
    }

    private static List<Integer> sizes(Analysed analysed) {
        return solutions(analysed).stream().map(PrivilegeSet::size).toList();
    }

    private static List<PrivilegeSet> solutions(Analysed analysed) {
        Reach reach = analysed.reach(Engine.FAST);
        List<PrivilegeSet> solutions = new ArrayList<>();
        for (NodeId id : analysed.drawn().ids()) {
            for (Closure closure : Closure.values()) {
                for (Truth bound : Truth.values()) {
                    int vertex = reach.graph().findIndex(id).orElseThrow();
                    solutions.add(reach.solution(View.of(closure, bound)).of(vertex));
                }
            }
        }
        return solutions;
    }

    /** Replays the gates in the order in which they opened: each needs nothing that only a later one gives. */
    @Test
    void openingsRestOnEarlierOnes() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + ESTATES; seed++) {
            Analysed analysed = draw(seed);
            AuthorityGraphBuilder.Built built = AuthorityGraphBuilder.build(
                    analysed.snapshot(), analysed.policy(), Joins.of(analysed.snapshot()), EstateFixture.CLOCK);
            for (Closure closure : Closure.values()) {
                EffectivePrivilege solution =
                        Engine.FAST.solve(built.graph(), built.own(), View.of(closure, Truth.UNKNOWN));
                OpeningsReplay.verify(built, solution, "seed " + seed + ", " + closure);
            }
        }
    }
}
