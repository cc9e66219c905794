package io.delegraph.analyzer.privilege;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Part of a set: those of {@value #CELLS} neighbouring cells that are in it; at least one. Immutable, so that sets share
 * the parts that they have in common.
 *
 * <p>Shape: bit {@code w} of {@code present} says that word {@code w} is not zero; the words that are not zero follow each
 * other in {@code words}.
 */
final class Chunk {
    static final int CELLS = 4096;

    private final long present;
    private final long[] words;
    private final int hash;

    private Chunk(long present, long[] words) {
        this.present = present;
        this.words = words;
        this.hash = 31 * Long.hashCode(present) + Arrays.hashCode(words);
    }

    /** From all 64 words; nothing if all are zero. */
    static @Nullable Chunk of(long[] dense) {
        long present = 0;
        for (int i = 0; i < dense.length; i++) {
            present |= dense[i] == 0 ? 0 : 1L << i;
        }
        long[] words = new long[Long.bitCount(present)];
        int next = 0;
        for (long word : dense) {
            if (word != 0) {
                words[next++] = word;
            }
        }
        return present == 0 ? null : new Chunk(present, words);
    }

    /** One of the two if it contains the other. */
    Chunk union(Chunk other) {
        if (other.isSubsetOf(this)) {
            return this;
        }
        if (isSubsetOf(other)) {
            return other;
        }
        long all = present | other.present;
        long[] joined = new long[Long.bitCount(all)];
        int next = 0;
        for (long rest = all; rest != 0; rest &= rest - 1) {
            long bit = Long.lowestOneBit(rest);
            joined[next++] = word(bit) | other.word(bit);
        }
        return new Chunk(all, joined);
    }

    /** One of the two if the other contains it; nothing if they are disjoint. */
    @Nullable Chunk intersection(Chunk other) {
        if (isSubsetOf(other)) {
            return this;
        }
        return other.isSubsetOf(this) ? other : filtered(other, present & other.present, false);
    }

    /** This if the other has none of it; nothing if it has all. */
    @Nullable Chunk minus(Chunk other) {
        return intersects(other) ? filtered(other, present, true) : this;
    }

    private @Nullable Chunk filtered(Chunk other, long candidates, boolean inverted) {
        long kept = 0;
        long[] filtered = new long[Long.bitCount(candidates)];
        int next = 0;
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            long bit = Long.lowestOneBit(rest);
            long word = word(bit) & (inverted ? ~other.word(bit) : other.word(bit));
            if (word != 0) {
                kept |= bit;
                filtered[next++] = word;
            }
        }
        return kept == 0 ? null : new Chunk(kept, Arrays.copyOf(filtered, next));
    }

    boolean intersects(Chunk other) {
        for (long rest = present & other.present; rest != 0; rest &= rest - 1) {
            long bit = Long.lowestOneBit(rest);
            if ((word(bit) & other.word(bit)) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isSubsetOf(Chunk other) {
        if (equals(other)) {
            return true;
        }
        if ((present & ~other.present) != 0) {
            return false;
        }
        int next = 0;
        for (long rest = present; rest != 0; rest &= rest - 1) {
            if ((words[next++] & ~other.word(Long.lowestOneBit(rest))) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has the cell, counted from the chunk's first. */
    boolean contains(int cell) {
        return (word(1L << (cell >> 6)) & (1L << cell)) != 0;
    }

    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** Number of words that are stored. */
    int length() {
        return words.length;
    }

    /** Gives every cell, ascending, when the chunk's first is this one. */
    void forEach(int first, IntConsumer action) {
        int next = 0;
        for (long rest = present; rest != 0; rest &= rest - 1) {
            int start = first + 64 * Long.numberOfTrailingZeros(rest);
            for (long word = words[next++]; word != 0; word &= word - 1) {
                action.accept(start + Long.numberOfTrailingZeros(word));
            }
        }
    }

    private long word(long bit) {
        return (present & bit) == 0 ? 0 : words[Long.bitCount(present & (bit - 1))];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Chunk chunk
                        && chunk.hash == hash
                        && chunk.present == present
                        && Arrays.equals(chunk.words, words));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
