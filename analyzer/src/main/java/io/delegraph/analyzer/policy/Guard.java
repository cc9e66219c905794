package io.delegraph.analyzer.policy;

import io.delegraph.cypher.graph.Truth;
import java.util.Objects;
import java.util.Optional;

/**
 * When a statement applies: for every request, for some, perhaps, or never (SEMANTICS 2.5).
 *
 * @param truth empty for never
 * @param note  the residual condition of a CONDITIONAL guard, what to collect for an UNKNOWN one; else empty
 */
public record Guard(Optional<Truth> truth, String note) {
    /** Applies to every request. */
    public static final Guard ALWAYS = new Guard(Optional.of(Truth.DEFINITE), "");

    /** Applies to no request. */
    public static final Guard NEVER = new Guard(Optional.empty(), "");

    public Guard {
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(note, "note");
    }

    /** Applies under a condition that is understood. */
    public static Guard when(String condition) {
        return new Guard(Optional.of(Truth.CONDITIONAL), condition);
    }

    /** May apply. */
    public static Guard unknown(String whatToCollect) {
        return new Guard(Optional.of(Truth.UNKNOWN), whatToCollect);
    }

    /** Both must apply. */
    public Guard and(Guard other) {
        if (truth.isEmpty() || other.truth.isEmpty()) {
            return NEVER;
        }
        return new Guard(Optional.of(truth.get().and(other.truth.get())), join(note, other.note, " and "));
    }

    /** One of them must apply; the surer one speaks. */
    public Guard or(Guard other) {
        if (truth.isEmpty()) {
            return other;
        }
        if (other.truth.isEmpty() || truth.get().compareTo(other.truth.get()) <= 0) {
            return this;
        }
        return other;
    }

    /** Whether no request meets it. */
    public boolean isNever() {
        return truth.isEmpty();
    }

    private static String join(String left, String right, String word) {
        if (left.isEmpty() || left.equals(right)) {
            return right;
        }
        return right.isEmpty() ? left : left + word + right;
    }
}
