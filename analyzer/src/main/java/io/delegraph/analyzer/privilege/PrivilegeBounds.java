package io.delegraph.analyzer.privilege;

import io.delegraph.cypher.graph.Truth;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * A set known by three bounds {@code definite ⊆ conditional ⊆ possible} (SEMANTICS 2.5): what holds for every request,
 * what holds for every request or under understood conditions, and what may hold.
 */
public record PrivilegeBounds(PrivilegeSet definite, PrivilegeSet conditional, PrivilegeSet possible) {
    private static final PrivilegeBounds NOTHING = exactly(PrivilegeSet.empty());

    public static PrivilegeBounds nothing() {
        return NOTHING;
    }

    /** A set that is known exactly. */
    public static PrivilegeBounds exactly(PrivilegeSet set) {
        return new PrivilegeBounds(set, set, set);
    }

    /** A set that holds with this truth: absent from the bounds that are surer. */
    public static PrivilegeBounds holding(Truth truth, PrivilegeSet set) {
        PrivilegeSet none = PrivilegeSet.empty();
        return switch (truth) {
            case DEFINITE -> exactly(set);
            case CONDITIONAL -> new PrivilegeBounds(none, set, set);
            case UNKNOWN -> new PrivilegeBounds(none, none, set);
        };
    }

    /**
     * What a deny with this guard takes away, to be used with {@link #minus}: a deny under an understood condition leaves
     * the conditional bound alone (there is a request that escapes it), one that was not understood does not.
     */
    public static PrivilegeBounds denied(Truth guard, PrivilegeSet set) {
        PrivilegeSet none = PrivilegeSet.empty();
        return switch (guard) {
            case DEFINITE -> exactly(set);
            case UNKNOWN -> new PrivilegeBounds(none, set, set);
            case CONDITIONAL -> new PrivilegeBounds(none, none, set);
        };
    }

    /** The bound that holds everything at least as sure as the truth. */
    public PrivilegeSet at(Truth truth) {
        return switch (truth) {
            case DEFINITE -> definite;
            case CONDITIONAL -> conditional;
            case UNKNOWN -> possible;
        };
    }

    /** How sure it is that the cell is in the set; nothing when it is not. */
    public Optional<Truth> truthOf(Cell cell) {
        if (definite.contains(cell)) {
            return Optional.of(Truth.DEFINITE);
        }
        if (conditional.contains(cell)) {
            return Optional.of(Truth.CONDITIONAL);
        }
        return possible.contains(cell) ? Optional.of(Truth.UNKNOWN) : Optional.empty();
    }

    /** How sure it is that some cell of the other set is in this one; nothing when none is. */
    public Optional<Truth> truthOfAny(PrivilegeSet others) {
        if (definite.intersects(others)) {
            return Optional.of(Truth.DEFINITE);
        }
        if (conditional.intersects(others)) {
            return Optional.of(Truth.CONDITIONAL);
        }
        return possible.intersects(others) ? Optional.of(Truth.UNKNOWN) : Optional.empty();
    }

    public PrivilegeBounds union(PrivilegeBounds other) {
        return combine(other, PrivilegeSet::union);
    }

    public PrivilegeBounds intersection(PrivilegeBounds other) {
        return combine(other, PrivilegeSet::intersection);
    }

    /** Difference: what is surely taken away narrows the possible, what may be taken away narrows the definite. */
    public PrivilegeBounds minus(PrivilegeBounds other) {
        return new PrivilegeBounds(
                definite.minus(other.possible), conditional.minus(other.conditional), possible.minus(other.definite));
    }

    /**
     * What this set holds more surely than the other, which it contains in every case: a gain. Cells that both hold
     * equally surely are none, however unsure: they are the same cells in the same cases.
     */
    public PrivilegeBounds beyond(PrivilegeBounds other) {
        PrivilegeSet sure = definite.minus(other.possible);
        PrivilegeSet likely = sure.union(conditional.minus(other.possible))
                .union(definite.intersection(other.conditional).minus(other.definite));
        PrivilegeSet maybe = likely.union(possible.minus(other.possible)).union(conditional.minus(other.conditional));
        return new PrivilegeBounds(sure, likely, maybe);
    }

    public PrivilegeBounds limitedTo(PrivilegeSet set) {
        return intersection(exactly(set));
    }

    private PrivilegeBounds combine(PrivilegeBounds other, BinaryOperator<PrivilegeSet> operation) {
        return new PrivilegeBounds(
                operation.apply(definite, other.definite),
                operation.apply(conditional, other.conditional),
                operation.apply(possible, other.possible));
    }
}
