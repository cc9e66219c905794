package io.delegraph.analyzer;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to "can this principal do that".
 *
 * @param truth     how sure the yes is; empty for no
 * @param closure   in which it was asked
 * @param because   one sentence: what gives it, or the first thing that blocks it
 * @param condition the residual condition of a CONDITIONAL answer, or what to collect for an UNKNOWN one; else empty
 * @param witness   shortest path that shows the yes; empty for no
 */
public record Answer(Optional<Truth> truth, Closure closure, String because, String condition, List<PathStep> witness) {
    public Answer {
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(closure, "closure");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(condition, "condition");
        witness = List.copyOf(witness);
    }

    /** {@code DEFINITE}, {@code CONDITIONAL}, {@code UNKNOWN} or {@code NO}. */
    public String label() {
        return truth.map(Truth::name).orElse("NO");
    }
}
