package io.delegraph.analyzer.chain;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.privilege.Box;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.DataScope;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.analyzer.privilege.Values;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Laws of scoped sets against sets of points, a cell with a row each, counted out. A failure names its seed; {@code
 * -Ddelegraph.seed} starts from another.
 */
class ScopedSetLawsTest {
    private static final long FIRST_SEED = Long.getLong("delegraph.seed", 1);
    private static final int DRAWS = 400;
    private static final List<String> ACCOUNTS = List.of("A1", "A2", "A3");
    private static final List<String> TENANTS = List.of("x", "y");
    private static final String UNNAMED = "none of these";

    private final Universe universe = universe();
    private final List<Cell> cells = universe.cells(
                    universe.select(List.of("*"), List.of("a", "b"), Universe.Scope.EVERYTHING))
            .toList();

    private record Point(int cell, String account, String tenant) {}

    private static Universe universe() {
        ChainFixture chains = new ChainFixture(new EstateFixture());
        chains.resource("a", Sensitivity.INTERNAL);
        chains.resource("b", Sensitivity.INTERNAL);
        chains.estate()
                .principal(
                        NodeKind.SERVICE_ACCOUNT, "sa", allow("READ", "WRITE").on("a", "b"));
        return chains.analysis().universe();
    }

    private ScopedSet drawn(Random random) {
        ScopedSet set = ScopedSet.empty();
        for (int i = random.nextInt(4); i > 0; i--) {
            PrivilegeSet some = cells.stream()
                    .filter(cell -> random.nextBoolean())
                    .map(PrivilegeSet::of)
                    .reduce(PrivilegeSet.empty(), PrivilegeSet::union);
            set = set.union(ScopedSet.of(some, DataScope.of(box(random)), universe));
        }
        return set;
    }

    private static Box box(Random random) {
        TreeMap<String, Values> sides = new TreeMap<>();
        side(random, ACCOUNTS).ifPresent(values -> sides.put("account", values));
        side(random, TENANTS).ifPresent(values -> sides.put("tenant", values));
        return new Box(sides);
    }

    private static Optional<Values> side(Random random, List<String> all) {
        Set<String> some = all.stream().filter(each -> random.nextBoolean()).collect(Collectors.toSet());
        if (some.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(random.nextBoolean() ? new Values.Only(some) : new Values.AllBut(some));
    }

    private Set<Point> points(ScopedSet set) {
        Set<Point> points = new HashSet<>();
        for (Cell cell : cells) {
            for (String account : with(ACCOUNTS)) {
                for (String tenant : with(TENANTS)) {
                    Map<String, String> row = Map.of("account", account, "tenant", tenant);
                    if (set.scopeOf(cell).truthOf(row).equals(Optional.of(Truth.DEFINITE))) {
                        points.add(new Point(cell.index(), account, tenant));
                    }
                }
            }
        }
        return points;
    }

    private static List<String> with(List<String> named) {
        List<String> all = new ArrayList<>(named);
        all.add(UNNAMED);
        return all;
    }

    @Test
    void unionIntersectionAndDifferenceAreThoseOfPoints() {
        int notEmpty = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + DRAWS; seed++) {
            Random random = new Random(seed);
            ScopedSet one = drawn(random);
            ScopedSet other = drawn(random);
            Set<Point> union = new HashSet<>(points(one));
            union.addAll(points(other));
            Set<Point> common = new HashSet<>(points(one));
            common.retainAll(points(other));
            Set<Point> rest = new HashSet<>(points(one));
            rest.removeAll(points(other));

            assertThat(points(one.union(other))).as("union, seed " + seed).isEqualTo(union);
            assertThat(points(one.intersection(other)))
                    .as("intersection, seed " + seed)
                    .isEqualTo(common);
            assertThat(points(one.minus(other))).as("difference, seed " + seed).isEqualTo(rest);
            assertThat(one.minus(other).isEmpty()).as("inclusion, seed " + seed).isEqualTo(rest.isEmpty());
            notEmpty += rest.isEmpty() || common.isEmpty() ? 0 : 1;
        }
        assertThat(notEmpty).as("draws that say something").isGreaterThan(DRAWS / 4);
    }

    @Test
    void cellsAreThoseOfPoints() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + DRAWS; seed++) {
            ScopedSet set = drawn(new Random(seed));

            assertThat(universe.cells(set.cells()).map(Cell::index).collect(Collectors.toSet()))
                    .as("seed " + seed)
                    .isEqualTo(points(set).stream().map(Point::cell).collect(Collectors.toSet()));
        }
    }
}
