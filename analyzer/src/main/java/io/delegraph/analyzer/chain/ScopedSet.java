package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.DataScope;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A privilege set with its data dimension: cells on all of their data, and cells on part of it (SEMANTICS 2.1).
 *
 * @param whole cells on all data
 * @param parts cells on some data only, none of them in {@code whole}, none of them on nothing
 */
public record ScopedSet(PrivilegeSet whole, SortedMap<Cell, DataScope> parts) {
    private static final ScopedSet EMPTY = new ScopedSet(PrivilegeSet.empty(), Collections.emptySortedMap());

    public ScopedSet {
        TreeMap<Cell, DataScope> kept = new TreeMap<>(Comparator.comparing(Cell::index));
        for (Map.Entry<Cell, DataScope> part : parts.entrySet()) {
            if (!whole.contains(part.getKey()) && part.getValue().truthOfAny().isPresent()) {
                kept.put(part.getKey(), part.getValue());
            }
        }
        parts = Collections.unmodifiableSortedMap(kept);
    }

    public static ScopedSet empty() {
        return EMPTY;
    }

    /** The cells on all of their data. */
    public static ScopedSet of(PrivilegeSet cells) {
        return cells.isEmpty() ? EMPTY : new ScopedSet(cells, Collections.emptySortedMap());
    }

    /** The cells on this part of their data. */
    public static ScopedSet of(PrivilegeSet cells, DataScope scope, Universe universe) {
        if (scope.equals(DataScope.everything())) {
            return of(cells);
        }
        TreeMap<Cell, DataScope> parts = new TreeMap<>(Comparator.comparing(Cell::index));
        universe.cells(cells).forEach(cell -> parts.put(cell, scope));
        return new ScopedSet(PrivilegeSet.empty(), parts);
    }

    public boolean isEmpty() {
        return whole.isEmpty() && parts.isEmpty();
    }

    /** Every cell of which it has some data. */
    public PrivilegeSet cells() {
        return parts.isEmpty()
                ? whole
                : whole.union(parts.keySet().stream().map(Cell::index).collect(PrivilegeSet.collectingIndices()));
    }

    /** The data of a cell that it has. */
    public DataScope scopeOf(Cell cell) {
        return whole.contains(cell) ? DataScope.everything() : parts.getOrDefault(cell, DataScope.nothing());
    }

    public ScopedSet union(ScopedSet other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        TreeMap<Cell, DataScope> both = new TreeMap<>(parts);
        other.parts.forEach((cell, scope) -> both.merge(cell, scope, DataScope::union));
        return new ScopedSet(whole.union(other.whole), both);
    }

    public ScopedSet intersection(PrivilegeSet cells) {
        TreeMap<Cell, DataScope> kept = new TreeMap<>(parts);
        kept.keySet().removeIf(cell -> !cells.contains(cell));
        return new ScopedSet(whole.intersection(cells), kept);
    }

    @SuppressWarnings("ReferenceEquality") // Mostly the very same one: comparing it costs as much as cutting it.
    public ScopedSet intersection(ScopedSet other) {
        if (this == other) {
            return this;
        }
        TreeMap<Cell, DataScope> kept = new TreeMap<>(Comparator.comparing(Cell::index));
        Stream.concat(parts.keySet().stream(), other.parts.keySet().stream())
                .distinct()
                .forEach(cell -> kept.put(cell, scopeOf(cell).intersection(other.scopeOf(cell))));
        return new ScopedSet(whole.intersection(other.whole), kept);
    }

    public ScopedSet minus(ScopedSet other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        TreeMap<Cell, DataScope> left = new TreeMap<>(Comparator.comparing(Cell::index));
        parts.forEach((cell, scope) -> left.put(cell, scope.minus(other.scopeOf(cell))));
        PrivilegeSet rest = whole.minus(other.whole);
        PrivilegeSet cut = other.parts.keySet().stream()
                .filter(rest::contains)
                .map(Cell::index)
                .collect(PrivilegeSet.collectingIndices());
        other.parts.forEach((cell, scope) -> {
            if (cut.contains(cell)) {
                left.put(cell, DataScope.everything().minus(scope));
            }
        });
        return new ScopedSet(rest.minus(cut), left);
    }

    /** What it has, each {@code action resource}, with the data where that is limited; at most so many. */
    public Stream<String> texts(Universe universe, int most) {
        return universe.cells(universe.rights(cells()))
                .limit(most)
                .map(cell -> text(cell, Optional.ofNullable(parts.get(cell))));
    }

    private static String text(Cell cell, Optional<DataScope> scope) {
        return cell.operations().names().get(0) + " " + cell.resource().label()
                + scope.map(each -> "[" + each.text() + "]").orElse("");
    }
}
