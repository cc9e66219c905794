package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Truth;
import java.util.Arrays;
import java.util.Optional;

/** A scoped set known by three bounds {@code definite ⊆ conditional ⊆ possible} (SEMANTICS 2.5). */
public record ScopedBounds(ScopedSet definite, ScopedSet conditional, ScopedSet possible) {
    private static final ScopedBounds NOTHING = exactly(ScopedSet.empty());

    public static ScopedBounds nothing() {
        return NOTHING;
    }

    /** A set that is known exactly. */
    public static ScopedBounds exactly(ScopedSet set) {
        return new ScopedBounds(set, set, set);
    }

    /** A set that surely has the first and at most the second. */
    public static ScopedBounds between(ScopedSet surely, ScopedSet atMost) {
        return new ScopedBounds(surely, surely, atMost);
    }

    /** Privilege on all data. */
    public static ScopedBounds of(PrivilegeBounds bounds) {
        return new ScopedBounds(
                ScopedSet.of(bounds.definite()), ScopedSet.of(bounds.conditional()), ScopedSet.of(bounds.possible()));
    }

    public ScopedSet at(Truth truth) {
        return switch (truth) {
            case DEFINITE -> definite;
            case CONDITIONAL -> conditional;
            case UNKNOWN -> possible;
        };
    }

    public ScopedBounds union(ScopedBounds other) {
        return new ScopedBounds(
                definite.union(other.definite), conditional.union(other.conditional), possible.union(other.possible));
    }

    @SuppressWarnings("ReferenceEquality") // Mostly the very same one: comparing it costs as much as cutting it.
    public ScopedBounds intersection(ScopedBounds other) {
        if (this == other) {
            return this;
        }
        return new ScopedBounds(
                definite.intersection(other.definite),
                conditional.intersection(other.conditional),
                possible.intersection(other.possible));
    }

    public ScopedBounds limitedTo(PrivilegeSet cells) {
        return new ScopedBounds(
                definite.intersection(cells), conditional.intersection(cells), possible.intersection(cells));
    }

    /** Difference: what is surely taken away narrows the possible, what may be taken away narrows the definite. */
    public ScopedBounds minus(ScopedBounds other) {
        return new ScopedBounds(
                definite.minus(other.possible), conditional.minus(other.possible), possible.minus(other.definite));
    }

    /** How sure it is that it has anything; nothing when it has not. */
    public Optional<Truth> truth() {
        return Arrays.stream(Truth.values()).filter(each -> !at(each).isEmpty()).findFirst();
    }

    /** The surest bound that has anything; nothing when none has. */
    public ScopedSet surest() {
        return truth().map(this::at).orElse(ScopedSet.empty());
    }
}
