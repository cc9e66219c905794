package io.delegraph.analyzer.fixpoint;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeId;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.edge.CanAssume;
import io.delegraph.cypher.graph.edge.HasGrant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against an enumeration of paths, on small graphs drawn from seeds. */
class EffectivePrivilegeTest {
    private static final long FIRST_SEED = Long.getLong("delegraph.seed", 1);
    private static final int PRINCIPALS = 6;
    private static final List<String> CELLS = List.of("READ a", "WRITE a", "READ b", "DELETE b", "EXEC c");

    static List<Long> seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 150).boxed().toList();
    }

    static List<Long> fewSeeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 20).boxed().toList();
    }

    /** One edge of the drawn graph: what passes, or everything. */
    private record Link(int from, int to, Optional<Set<String>> cap) {}

    /** The same graph twice: as plain sets for the enumeration, and as facts. */
    private static final class Drawn {
        final EstateFixture estate = new EstateFixture();
        final List<NodeId> principals = new ArrayList<>();
        final Map<Integer, Set<String>> own = new HashMap<>();
        final List<Link> links = new ArrayList<>();

        Drawn(long seed, int edges) {
            Random random = new Random(seed);
            for (int i = 0; i < PRINCIPALS; i++) {
                own.put(i, some(random, 2));
                principals.add(estate.principal(NodeKind.ROLE, "p" + i, grants(own.get(i))));
            }
            Set<String> pairs = new HashSet<>();
            for (int i = 0; i < edges; i++) {
                int from = random.nextInt(PRINCIPALS);
                int to = random.nextInt(PRINCIPALS);
                if (from != to && pairs.add(from + ">" + to)) {
                    link(from, to, random.nextInt(3) == 0 ? Optional.empty() : Optional.of(some(random, 4)));
                }
            }
        }

        void link(int from, int to, Optional<Set<String>> cap) {
            links.add(new Link(from, to, cap));
            if (cap.isPresent()) {
                estate.capped(
                        CanAssume.KIND,
                        principals.get(from),
                        principals.get(to),
                        Cap.Mode.AUTHORITY,
                        cap.get().toArray(String[]::new));
            } else {
                estate.edge(CanAssume.KIND, principals.get(from), principals.get(to));
            }
        }

        private static Set<String> some(Random random, int most) {
            Set<String> cells = new TreeSet<>();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                cells.add(CELLS.get(random.nextInt(CELLS.size())));
            }
            return cells;
        }

        private static StatementText[] grants(Set<String> cells) {
            return cells.stream()
                    .map(cell -> allow(cell.substring(0, cell.indexOf(' '))).on(cell.substring(cell.indexOf(' ') + 1)))
                    .toArray(StatementText[]::new);
        }

        /** Own cells at the end of every simple path, less what a cap on the way leaves out. */
        Set<String> enumerate(int at, Set<Integer> onPath, Set<String> passing) {
            Set<String> reached = new TreeSet<>(own.get(at));
            reached.retainAll(passing);
            for (Link link : links) {
                if (link.from() == at && !onPath.contains(link.to())) {
                    Set<String> rest = new TreeSet<>(passing);
                    link.cap().ifPresent(rest::retainAll);
                    Set<Integer> longer = new HashSet<>(onPath);
                    longer.add(link.to());
                    reached.addAll(enumerate(link.to(), longer, rest));
                }
            }
            return reached;
        }
    }

    private static Set<String> solved(Analysis analysis, NodeId principal) {
        Set<String> held = new TreeSet<>();
        analysis.questions()
                .whatCan(principal, Closure.USE)
                .forEach(each -> each.actions().forEach(action -> held.add(action + " " + each.resource())));
        return held;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reachesWhatSomePathReaches(long seed) {
        Drawn drawn = new Drawn(seed, 14);
        Analysis analysis = drawn.estate.asking(CELLS.toArray(String[]::new));

        for (int i = 0; i < PRINCIPALS; i++) {
            assertThat(solved(analysis, drawn.principals.get(i)))
                    .as("principal " + i)
                    .isEqualTo(drawn.enumerate(i, Set.of(i), new TreeSet<>(CELLS)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void losesACellWithAnyFactOfItsOnlyWitness(long seed) {
        List<String> facts = witness(tree(seed)).stream()
                .map(EffectivePrivilegeTest::fact)
                .distinct()
                .toList();

        assertThat(facts).hasSizeGreaterThan(1);
        for (String fact : facts) {
            Drawn without = tree(seed);
            without.estate.without(fact);
            assertThat(witness(without)).as("without " + fact).isEmpty();
        }
    }

    /** One path from the first principal to every other, and something that only the last one may do. */
    private static Drawn tree(long seed) {
        Drawn drawn = new Drawn(seed, 0);
        Random random = new Random(seed);
        for (int child = 1; child < PRINCIPALS; child++) {
            drawn.link(random.nextInt(child), child, Optional.empty());
        }
        drawn.estate.inline(
                drawn.principals.get(PRINCIPALS - 1), "goal", allow("READ").on("goal"));
        return drawn;
    }

    private static List<PathStep> witness(Drawn drawn) {
        return drawn.estate
                .asking("READ goal")
                .questions()
                .can(drawn.principals.get(0), "READ", "goal", Closure.USE, Optional.empty())
                .witness();
    }

    private static String fact(PathStep step) {
        return step.edge().equals(HasGrant.KIND.name())
                ? step.to().value()
                : EdgeId.of(CanAssume.KIND, step.from(), step.to(), "").value();
    }
}
