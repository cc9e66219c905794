package io.delegraph.analyzer.whatif;

import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cells of one analysis in terms of another. Two analyses that were told of the same patterns have the same cells, mostly
 * even under the same numbers, and then sets are compared as sets. A cell that only one of them has is the other's gain or
 * loss as a whole.
 */
final class CellTranslation {
    private final Universe earlier;
    private final Universe later;
    private final Map<Integer, Integer> laterByEarlier = new HashMap<>();
    private final boolean same;

    CellTranslation(Universe earlier, Universe later) {
        this.earlier = earlier;
        this.later = later;
        Map<List<String>, Integer> operations = new HashMap<>();
        Map<Name, Integer> known = new HashMap<>();
        list(later, operations).forEach(known::put);
        list(earlier, operations)
                .forEach((name, index) ->
                        Optional.ofNullable(known.get(name)).ifPresent(found -> laterByEarlier.put(index, found)));
        this.same = earlier.size() == later.size()
                && laterByEarlier.size() == earlier.size()
                && laterByEarlier.entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals(entry.getValue()));
    }

    /** Cells of the earlier analysis that it and the later one judge differently. */
    Stream<Cell> differing(PrivilegeBounds before, PrivilegeBounds after) {
        if (same) {
            PrivilegeSet differing = PrivilegeSet.empty();
            for (Truth truth : Truth.values()) {
                differing = differing
                        .union(before.at(truth).minus(after.at(truth)))
                        .union(after.at(truth).minus(before.at(truth)));
            }
            return earlier.cells(differing);
        }
        return IntStream.range(0, earlier.size())
                .mapToObj(earlier::cell)
                .filter(cell -> !before.truthOf(cell).equals(truth(after, cell)));
    }

    /** How the later analysis judges a cell of the earlier one. */
    Optional<Truth> truth(PrivilegeBounds after, Cell cell) {
        return later(cell).flatMap(after::truthOf);
    }

    /** The later analysis' name for a cell of the earlier one. */
    Optional<Cell> later(Cell cell) {
        return Optional.ofNullable(laterByEarlier.get(cell.index())).map(later::cell);
    }

    // Every class of operations gets a number, the same in both analyses, so that its names are compared once.
    private static Map<Name, Integer> list(Universe universe, Map<List<String>, Integer> numbers) {
        Map<Integer, Integer> numberByClass = new HashMap<>();
        Map<Name, Integer> named = new HashMap<>();
        IntStream.range(0, universe.size()).mapToObj(universe::cell).forEach(cell -> {
            int number = numberByClass.computeIfAbsent(
                    cell.operations().index(),
                    first -> numbers.computeIfAbsent(cell.operations().names(), names -> numbers.size()));
            named.put(new Name(number, cell.resource().value()), cell.index());
        });
        return named;
    }

    /** What makes a cell the same one in every analysis: its operations, and what its resource is called. */
    private record Name(int operations, String resource) {}
}
