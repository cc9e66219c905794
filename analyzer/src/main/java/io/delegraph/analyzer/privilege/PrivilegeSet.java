package io.delegraph.analyzer.privilege;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A set of cells of one universe. Immutable; union, intersection, difference and inclusion are exact, because every set
 * that patterns can define is a union of atoms (SEMANTICS 2.2).
 *
 * <p>Shape: {@code chunks[i]} holds the cells from {@code numbers[i] · }{@value Chunk#CELLS} on; numbers ascend, and a
 * chunk without cells is left out. Operations take one step per chunk, give back the chunks that they leave alone, and
 * look into a chunk only where the other set has a different one: a principal's own cell costs its chunk, and what it has
 * in common with thousands is stored once.
 */
public final class PrivilegeSet {
    private static final PrivilegeSet EMPTY = new PrivilegeSet(new int[0], new Chunk[0]);

    private final int[] numbers;
    private final Chunk[] chunks;
    private int hash;

    PrivilegeSet(int[] numbers, Chunk[] chunks) {
        this.numbers = numbers;
        this.chunks = chunks;
    }

    public static PrivilegeSet empty() {
        return EMPTY;
    }

    /** The set of one cell. */
    public static PrivilegeSet of(Cell cell) {
        return of(cell.index());
    }

    static PrivilegeSet of(BitSet cells) {
        return of(cells.stream().toArray());
    }

    /** The set of these cells, which ascend. */
    static PrivilegeSet of(int... cells) {
        PrivilegeSetBuilder builder = new PrivilegeSetBuilder();
        long[] words = new long[Chunk.CELLS / Long.SIZE];
        int start = 0;
        for (int i = 0; i < cells.length; i++) {
            words[(cells[i] % Chunk.CELLS) >> 6] |= 1L << cells[i];
            if (i + 1 == cells.length || cells[i + 1] / Chunk.CELLS != cells[start] / Chunk.CELLS) {
                builder.add(cells[start] / Chunk.CELLS, Chunk.of(words));
                Arrays.fill(words, 0);
                start = i + 1;
            }
        }
        return builder.build();
    }

    /** Collects indices of cells, in any order. */
    public static Collector<Integer, ?, PrivilegeSet> collectingIndices() {
        return Collector.of(BitSet::new, BitSet::set, PrivilegeSet::joined, PrivilegeSet::of);
    }

    private static BitSet joined(BitSet one, BitSet other) {
        one.or(other);
        return one;
    }

    /** One of the two if it contains the other. */
    public PrivilegeSet union(PrivilegeSet other) {
        if (other.isSubsetOf(this)) {
            return this;
        }
        if (isSubsetOf(other)) {
            return other;
        }
        return new PrivilegeSetBuilder().add(this).add(other).build();
    }

    public PrivilegeSet intersection(PrivilegeSet other) {
        Sieve both = new Sieve(Math.min(numbers.length, other.numbers.length));
        int j = 0;
        for (int i = 0; i < numbers.length; i++) {
            j = other.seek(j, numbers[i]);
            if (other.isAt(j, numbers[i])) {
                both.keep(numbers[i], chunks[i].intersection(other.chunks[j]));
            }
        }
        return both.sameAs(this) ? this : both.set();
    }

    public PrivilegeSet minus(PrivilegeSet other) {
        Sieve rest = new Sieve(numbers.length);
        int j = 0;
        for (int i = 0; i < numbers.length; i++) {
            j = other.seek(j, numbers[i]);
            rest.keep(numbers[i], other.isAt(j, numbers[i]) ? chunks[i].minus(other.chunks[j]) : chunks[i]);
        }
        return rest.sameAs(this) ? this : rest.set();
    }

    public boolean contains(Cell cell) {
        int i = Arrays.binarySearch(numbers, cell.index() / Chunk.CELLS);
        return i >= 0 && chunks[i].contains(cell.index() % Chunk.CELLS);
    }

    public boolean intersects(PrivilegeSet other) {
        int j = 0;
        for (int i = 0; i < numbers.length && j < other.numbers.length; i++) {
            j = other.seek(j, numbers[i]);
            if (other.isAt(j, numbers[i]) && chunks[i].intersects(other.chunks[j])) {
                return true;
            }
        }
        return false;
    }

    public boolean isSubsetOf(PrivilegeSet other) {
        if (numbers.length > other.numbers.length) {
            return false;
        }
        int j = 0;
        for (int i = 0; i < numbers.length; i++) {
            j = other.seek(j, numbers[i]);
            if (!other.isAt(j, numbers[i]) || !chunks[i].isSubsetOf(other.chunks[j])) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        return numbers.length == 0;
    }

    /** Number of cells. */
    public int size() {
        int size = 0;
        for (Chunk chunk : chunks) {
            size += chunk.size();
        }
        return size;
    }

    /** Indices of the cells, ascending. */
    public IntStream indices() {
        return IntStream.range(0, numbers.length)
                .mapMulti((i, cells) -> chunks[i].forEach(numbers[i] * Chunk.CELLS, cells));
    }

    int chunks() {
        return numbers.length;
    }

    int number(int i) {
        return numbers[i];
    }

    Chunk chunk(int i) {
        return chunks[i];
    }

    // Sets that meet have their chunks at about the same places: one step, seldom more.
    private int seek(int from, int number) {
        int i = from;
        while (i < numbers.length && numbers[i] < number) {
            i++;
        }
        return i;
    }

    private boolean isAt(int i, int number) {
        return i < numbers.length && numbers[i] == number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PrivilegeSet set
                        && Arrays.equals(set.numbers, numbers)
                        && Arrays.equals(set.chunks, chunks));
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = 31 * Arrays.hashCode(numbers) + Arrays.hashCode(chunks);
        }
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(indices().toArray());
    }

    /** Chunks that are kept, in order. */
    private static final class Sieve {
        private final int[] numbers;
        private final Chunk[] chunks;
        private int kept;

        Sieve(int most) {
            this.numbers = new int[most];
            this.chunks = new Chunk[most];
        }

        void keep(int number, @Nullable Chunk chunk) {
            if (chunk != null) {
                numbers[kept] = number;
                chunks[kept++] = chunk;
            }
        }

        boolean sameAs(PrivilegeSet set) {
            return kept == set.chunks.length && Arrays.equals(chunks, 0, kept, set.chunks, 0, kept);
        }

        PrivilegeSet set() {
            return kept == 0 ? EMPTY : new PrivilegeSet(Arrays.copyOf(numbers, kept), Arrays.copyOf(chunks, kept));
        }
    }
}
