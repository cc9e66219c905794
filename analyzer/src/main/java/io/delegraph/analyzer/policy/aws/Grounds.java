package io.delegraph.analyzer.policy.aws;

import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a subject holds something.
 *
 * @param truth empty when it does not
 * @param why   ids of the statements that give it
 * @param note  residual condition, or what to collect
 * @param at    place of the surest statement
 */
record Grounds(Optional<Truth> truth, List<String> why, String note, SourceLocation at) {
    static final Grounds NONE = new Grounds(Optional.empty(), List.of(), "", SourceLocation.DERIVED);

    /** Holds, and needs no statement. */
    static final Grounds DEFINITE = new Grounds(Optional.of(Truth.DEFINITE), List.of(), "", SourceLocation.DERIVED);

    /** Both are needed; the first says where. */
    Grounds and(Grounds other) {
        if (truth.isEmpty() || other.truth.isEmpty()) {
            return NONE;
        }
        List<String> both = new ArrayList<>(why);
        both.addAll(other.why);
        return new Grounds(Optional.of(truth.get().and(other.truth.get())), both, join(note, other.note), at);
    }

    /** One is enough: the surer one. */
    Grounds or(Grounds other) {
        if (truth.isEmpty()) {
            return other;
        }
        return other.truth.isEmpty() || truth.get().compareTo(other.truth.get()) <= 0 ? this : other;
    }

    /** These, no surer than the truth given, for the reason given. */
    Grounds weakened(Truth to, String reason) {
        return truth.isEmpty() ? this : new Grounds(Optional.of(truth.get().and(to)), why, join(note, reason), at);
    }

    private static String join(String left, String right) {
        if (left.isEmpty() || left.equals(right)) {
            return right;
        }
        return right.isEmpty() ? left : left + " and " + right;
    }
}
