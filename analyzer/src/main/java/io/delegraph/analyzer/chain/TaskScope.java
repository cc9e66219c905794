package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.event.Allowance;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a task may do, S0: what was asked, as far as anybody said it (SEMANTICS 4.3).
 *
 * @param allowances  of tiers T1 and T2
 * @param parameters  values for {@code ${name}} in allowances
 * @param constraints of tiers T3 and T4
 * @param bounds      the scope as a set: surely asked, at most asked
 */
public record TaskScope(
        Tier tier,
        List<Allowance> allowances,
        SortedMap<String, String> parameters,
        List<Constraint> constraints,
        ScopedBounds bounds) {
    public TaskScope {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(bounds, "bounds");
        allowances = allowances.stream().sorted().distinct().toList();
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        constraints = List.copyOf(constraints);
    }

    /** How far a judgement against it can be relied on: that of its tier, or of the best of its constraints. */
    public double confidence() {
        return tier.isDeclared()
                ? tier.confidence()
                : constraints.stream().mapToDouble(Constraint::confidence).max().orElse(0);
    }
}
