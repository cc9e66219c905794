package io.delegraph.analyzer.privilege;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A set of cells of one universe. Immutable; union, intersection, difference and inclusion are exact, because every set
 * that patterns can define is a union of atoms (SEMANTICS 2.2). Time and memory: one bit per cell.
 */
public final class PrivilegeSet {
    private static final PrivilegeSet EMPTY = new PrivilegeSet(new BitSet());

    private final BitSet cells;

    PrivilegeSet(BitSet cells) {
        this.cells = cells;
    }

    public static PrivilegeSet empty() {
        return EMPTY;
    }

    /** The set of one cell. */
    public static PrivilegeSet of(Cell cell) {
        BitSet bits = new BitSet();
        bits.set(cell.index());
        return new PrivilegeSet(bits);
    }

    public PrivilegeSet union(PrivilegeSet other) {
        if (cells.isEmpty() || this == other) {
            return other;
        }
        if (other.cells.isEmpty()) {
            return this;
        }
        BitSet copy = copy();
        copy.or(other.cells);
        return new PrivilegeSet(copy);
    }

    public PrivilegeSet intersection(PrivilegeSet other) {
        if (this == other) {
            return this;
        }
        BitSet copy = copy();
        copy.and(other.cells);
        return new PrivilegeSet(copy);
    }

    public PrivilegeSet minus(PrivilegeSet other) {
        if (cells.isEmpty() || other.cells.isEmpty()) {
            return this;
        }
        BitSet copy = copy();
        copy.andNot(other.cells);
        return new PrivilegeSet(copy);
    }

    public boolean contains(Cell cell) {
        return cells.get(cell.index());
    }

    public boolean intersects(PrivilegeSet other) {
        return cells.intersects(other.cells);
    }

    public boolean isSubsetOf(PrivilegeSet other) {
        return minus(other).isEmpty();
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Number of cells. */
    public int size() {
        return cells.cardinality();
    }

    /** Indices of the cells, ascending. */
    public IntStream indices() {
        return cells.stream();
    }

    private BitSet copy() {
        return (BitSet) cells.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrivilegeSet set && set.cells.equals(cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
