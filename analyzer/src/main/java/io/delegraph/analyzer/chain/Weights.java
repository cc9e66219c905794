package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.DataScope;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Property;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Weight of scoped sets (SEMANTICS 2.4): for each level on each resource {@code λ · σ · (1 + log10 m)}, where m is how many
 * records the data has.
 */
public final class Weights {
    private final Estate estate;
    private final Map<Integer, Long> countsByAtom = new HashMap<>();

    public Weights(Estate estate) {
        this.estate = estate;
    }

    /** Weight of the set, 0 for nothing. */
    public double of(ScopedSet set) {
        Set<String> counted = new HashSet<>();
        return estate.universe()
                .cells(estate.universe().rights(set.cells()))
                .filter(cell -> counted.add(cell.level() + " " + cell.resource().index()))
                .mapToDouble(cell -> of(cell, set.scopeOf(cell)))
                .sum();
    }

    private double of(Cell cell, DataScope scope) {
        long records = Math.max(1, scope.estimate(count(cell)));
        return estate.sensitivity().weight(cell) * (1 + Math.log10((double) records));
    }

    private long count(Cell cell) {
        return countsByAtom.computeIfAbsent(
                cell.resource().index(),
                index -> cell.resource()
                        .node()
                        .flatMap(estate::findNode)
                        .map(node -> node.properties().findWhole(Property.COUNT).orElse(1))
                        .orElse(1L));
    }
}
