package io.delegraph.analyzer.privilege;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A set of cells of one universe. Immutable; union, intersection, difference and inclusion are exact, because every set
 * that patterns can define is a union of atoms (SEMANTICS 2.2).
 *
 * <p>Shape: cell {@code i} is bit {@code i % 64} of word {@code i / 64}; the last word is not zero. Every operation is one
 * pass over the words, from the first that is not zero where that is enough.
 */
public final class PrivilegeSet {
    private static final PrivilegeSet EMPTY = new PrivilegeSet(new long[0]);

    private final long[] words;
    private final int first;

    private PrivilegeSet(long[] words) {
        this.words = words;
        int start = 0;
        while (start < words.length && words[start] == 0) {
            start++;
        }
        this.first = start;
    }

    public static PrivilegeSet empty() {
        return EMPTY;
    }

    /** The set of one cell. */
    public static PrivilegeSet of(Cell cell) {
        BitSet bits = new BitSet();
        bits.set(cell.index());
        return of(bits);
    }

    static PrivilegeSet of(BitSet cells) {
        return cells.isEmpty() ? EMPTY : new PrivilegeSet(cells.toLongArray());
    }

    public PrivilegeSet union(PrivilegeSet other) {
        long[] longer = words.length >= other.words.length ? words : other.words;
        long[] shorter = words.length >= other.words.length ? other.words : words;
        long[] all = longer.clone();
        for (int i = 0; i < shorter.length; i++) {
            all[i] |= shorter[i];
        }
        return new PrivilegeSet(all);
    }

    public PrivilegeSet intersection(PrivilegeSet other) {
        long[] both = new long[Math.min(words.length, other.words.length)];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & other.words[i];
        }
        return trimmed(both);
    }

    public PrivilegeSet minus(PrivilegeSet other) {
        long[] rest = words.clone();
        for (int i = 0; i < Math.min(words.length, other.words.length); i++) {
            rest[i] &= ~other.words[i];
        }
        return trimmed(rest);
    }

    public boolean contains(Cell cell) {
        int word = cell.index() >> 6;
        return word < words.length && (words[word] & (1L << cell.index())) != 0;
    }

    public boolean intersects(PrivilegeSet other) {
        for (int i = Math.max(first, other.first); i < Math.min(words.length, other.words.length); i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    public boolean isSubsetOf(PrivilegeSet other) {
        for (int i = first; i < words.length; i++) {
            long counterpart = i < other.words.length ? other.words[i] : 0;
            if ((words[i] & ~counterpart) != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        return words.length == 0;
    }

    /** Number of cells. */
    public int size() {
        return Arrays.stream(words).mapToInt(Long::bitCount).sum();
    }

    /** Indices of the cells, ascending. */
    public IntStream indices() {
        return BitSet.valueOf(words).stream();
    }

    private static PrivilegeSet trimmed(long[] words) {
        int length = words.length;
        while (length > 0 && words[length - 1] == 0) {
            length--;
        }
        if (length == 0) {
            return EMPTY;
        }
        return new PrivilegeSet(length == words.length ? words : Arrays.copyOf(words, length));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrivilegeSet set && Arrays.equals(set.words, words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return BitSet.valueOf(words).toString();
    }
}
