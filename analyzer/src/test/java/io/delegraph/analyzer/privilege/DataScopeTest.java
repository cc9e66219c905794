package io.delegraph.analyzer.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scopes against the rows of a small universe: three attributes, of which one value each is one that no box names. */
class DataScopeTest {
    private static final long FIRST_SEED = Long.getLong("delegraph.seed", 1);
    private static final List<String> ATTRIBUTES = List.of("account", "region", "tenant");
    private static final List<String> VALUES = List.of("1", "2", "3");
    private static final String UNSEEN = "unseen";
    private static final List<Map<String, String>> ROWS = rows();

    static List<Long> seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 400).boxed().toList();
    }

    private static List<Map<String, String>> rows() {
        List<Map<String, String>> rows = List.of(Map.of());
        for (String attribute : ATTRIBUTES) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> row : rows) {
                for (String value : List.of("1", "2", "3", UNSEEN)) {
                    Map<String, String> next = new HashMap<>(row);
                    next.put(attribute, value);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows;
    }

    private static Values drawValues(Random random) {
        Set<String> some = new TreeSet<>();
        VALUES.stream().filter(value -> random.nextBoolean()).forEach(some::add);
        return random.nextBoolean() ? new Values.AllBut(some) : new Values.Only(some);
    }

    private static Optional<Box> drawBox(Random random) {
        Map<String, Values> sides = new TreeMap<>();
        ATTRIBUTES.stream()
                .filter(attribute -> random.nextInt(4) > 0)
                .forEach(attribute -> sides.put(attribute, drawValues(random)));
        return Box.of(sides);
    }

    /** A scope as the library computes it and as the rows that it has. */
    private record Drawn(DataScope scope, Set<Map<String, String>> rows) {
        static Drawn of(Random random) {
            DataScope scope = DataScope.nothing();
            Set<Map<String, String>> rows = new HashSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Optional<Box> box = drawBox(random);
                if (box.isPresent()) {
                    scope = scope.union(DataScope.of(box.get()));
                    ROWS.stream().filter(box.get()::contains).forEach(rows::add);
                }
            }
            return new Drawn(scope, rows);
        }
    }

    private static Set<Map<String, String>> held(DataScope scope) {
        assertThat(scope.isCoarse()).isFalse();
        Set<Map<String, String>> held = new HashSet<>();
        ROWS.stream()
                .filter(row -> scope.truthOf(row).equals(Optional.of(Truth.DEFINITE)))
                .forEach(held::add);
        return held;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void computesAsSetsOfRowsDo(long seed) {
        Random random = new Random(seed);
        Drawn a = Drawn.of(random);
        Drawn b = Drawn.of(random);
        Set<Map<String, String>> union = new HashSet<>(a.rows());
        union.addAll(b.rows());
        Set<Map<String, String>> both = new HashSet<>(a.rows());
        both.retainAll(b.rows());
        Set<Map<String, String>> rest = new HashSet<>(a.rows());
        rest.removeAll(b.rows());

        assertThat(held(a.scope())).isEqualTo(a.rows());
        assertThat(held(a.scope().union(b.scope()))).isEqualTo(union);
        assertThat(held(a.scope().intersection(b.scope()))).isEqualTo(both);
        assertThat(held(a.scope().minus(b.scope()))).isEqualTo(rest);
        assertThat(a.scope().minus(b.scope()).truthOfAny().isPresent()).isEqualTo(!rest.isEmpty());
        assertThat(a.scope().truthOfSubset(b.scope()))
                .isEqualTo(rest.isEmpty() ? Optional.of(Truth.DEFINITE) : Optional.empty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cutsABoxIntoDisjointPieces(long seed) {
        Random random = new Random(seed);
        Optional<Box> box = drawBox(random);
        Optional<Box> other = drawBox(random);
        if (box.isEmpty() || other.isEmpty()) {
            return;
        }

        List<Box> pieces = box.get().minus(other.get());

        assertThat(pieces).hasSizeLessThanOrEqualTo(ATTRIBUTES.size());
        for (Map<String, String> row : ROWS) {
            assertThat(pieces.stream().filter(piece -> piece.contains(row)).count())
                    .isEqualTo(box.get().contains(row) && !other.get().contains(row) ? 1 : 0);
        }
        assertThat(box.get().isSubsetOf(other.get())).isEqualTo(pieces.isEmpty());
    }

    /** What was asked for one account, and what a query without a filter touches (E2). */
    @Nested
    class OneAccount {
        private final DataScope asked = of("account", Values.only("A17"));

        private DataScope of(String attribute, Values values) {
            return DataScope.of(Box.of(Map.of(attribute, values)).orElseThrow());
        }

        @Test
        void hasNoneOfAnotherAccount() {
            assertThat(of("account", Values.only("A99")).intersection(asked).truthOfAny())
                    .isEmpty();
        }

        @Test
        void leavesAllOtherAccountsToAQueryWithoutAFilter() {
            DataScope beyond = DataScope.everything().minus(asked);

            assertThat(beyond.truthOf(Map.of("account", "A17"))).isEmpty();
            assertThat(beyond.truthOf(Map.of("account", "one that nobody has seen")))
                    .contains(Truth.DEFINITE);
        }

        @Test
        void isNoLimitOfOtherAttributes() {
            assertThat(asked.truthOf(Map.of("account", "A17", "tenant", "t"))).contains(Truth.DEFINITE);
            assertThat(asked.truthOf(Map.of("tenant", "t"))).isEmpty();
        }
    }

    /** More boxes than are kept. */
    @Nested
    class Coarse {
        private static final int ATTRIBUTE_COUNT = 9;

        private DataScope diagonal(int count, int from) {
            DataScope scope = DataScope.nothing();
            for (int i = from; i < from + count; i++) {
                Map<String, Values> sides = new TreeMap<>();
                for (int attribute = 0; attribute < ATTRIBUTE_COUNT; attribute++) {
                    sides.put("k" + attribute, Values.only("v" + i));
                }
                scope = scope.union(DataScope.of(Box.of(sides).orElseThrow()));
            }
            return scope;
        }

        private Map<String, String> row(int i, int last) {
            Map<String, String> row = new HashMap<>();
            for (int attribute = 0; attribute < ATTRIBUTE_COUNT; attribute++) {
                row.put("k" + attribute, "v" + (attribute == 0 ? i : last));
            }
            return row;
        }

        @Test
        void isNeverSurelyWithoutWhatItHas() {
            DataScope left = DataScope.everything().minus(diagonal(200, 0));

            assertThat(left.isCoarse()).isTrue();
            for (int i = 0; i < 200; i++) {
                assertThat(left.truthOf(row(i, i + 1))).as("has row " + i).isPresent();
                assertThat(left.truthOf(row(i, i))).as("lacks row " + i).isNotEqualTo(Optional.of(Truth.DEFINITE));
            }
        }

        @Test
        void answersUnknownWhereItCannotTell() {
            DataScope left = DataScope.everything().minus(diagonal(200, 0));

            assertThat(diagonal(200, 0).intersection(left).truthOfAny()).contains(Truth.UNKNOWN);
            assertThat(left.truthOfSubset(DataScope.everything())).contains(Truth.DEFINITE);
        }

        @Test
        void unionKeepsEverythingPossible() {
            DataScope all = diagonal(DataScope.MOST_BOXES + 10, 0);

            assertThat(all.isCoarse()).isTrue();
            assertThat(all.truthOf(row(3, 3))).contains(Truth.DEFINITE);
            int last = DataScope.MOST_BOXES + 9;
            assertThat(all.truthOf(row(last, last))).contains(Truth.UNKNOWN);
        }
    }
}
