package io.delegraph.analyzer.explain;

import io.delegraph.analyzer.path.BestWitnesses.Disjoint;
import io.delegraph.analyzer.path.BestWitnesses.Ranked;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why, or why not.
 *
 * @param truth     how sure the yes is; empty for no
 * @param because   one sentence: what it comes to, or the first thing that blocks it
 * @param condition what a CONDITIONAL yes depends on, or what to collect for an UNKNOWN one; else empty
 * @param ways      witnesses of the weightiest thing that is reached, most likely first; none for no
 * @param disjoint  how many of all its witnesses share no step
 * @param nearest   for no: a way that lacks exactly one thing, if there is one
 * @param otherwise for no: in which wider closure it is a yes, as a sentence; else empty
 */
public record Explanation(
        NodeId principal,
        Optional<Truth> truth,
        Closure closure,
        String because,
        String condition,
        List<Ranked> ways,
        Disjoint disjoint,
        Optional<NearMiss> nearest,
        String otherwise) {
    public Explanation {
        Objects.requireNonNull(truth, "truth");
        ways = List.copyOf(ways);
    }

    /** {@code DEFINITE}, {@code CONDITIONAL}, {@code UNKNOWN} or {@code NO}. */
    public String label() {
        return truth.map(Truth::name).orElse("NO");
    }
}
