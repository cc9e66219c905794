package io.delegraph.analyzer.privilege;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The union of many sets, each added once: one step per chunk of what is added, however large the union has grown. Can be
 * used again after {@link #build()}.
 */
public final class PrivilegeSetBuilder {
    private @Nullable Chunk[] slots = new Chunk[4];
    private final BitSet used = new BitSet();

    public PrivilegeSetBuilder add(PrivilegeSet set) {
        for (int i = 0; i < set.chunks(); i++) {
            add(set.number(i), set.chunk(i));
        }
        return this;
    }

    /** Adds the cells of the first set that the second has too. */
    public PrivilegeSetBuilder add(PrivilegeSet set, PrivilegeSet limit) {
        int j = 0;
        for (int i = 0; i < set.chunks() && j < limit.chunks(); i++) {
            while (j < limit.chunks() && limit.number(j) < set.number(i)) {
                j++;
            }
            if (j < limit.chunks() && limit.number(j) == set.number(i)) {
                add(set.number(i), set.chunk(i).intersection(limit.chunk(j)));
            }
        }
        return this;
    }

    void add(int number, @Nullable Chunk chunk) {
        if (chunk == null) {
            return;
        }
        if (number >= slots.length) {
            slots = Arrays.copyOf(slots, Math.max(number + 1, 2 * slots.length));
        }
        Chunk known = slots[number];
        slots[number] = known == null ? chunk : known.union(chunk);
        used.set(number);
    }

    /** What was added since the last time. */
    public PrivilegeSet build() {
        if (used.isEmpty()) {
            return PrivilegeSet.empty();
        }
        int[] numbers = used.stream().toArray();
        Chunk[] chunks = new Chunk[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            chunks[i] = taken(numbers[i]);
        }
        used.clear();
        return new PrivilegeSet(numbers, chunks);
    }

    private Chunk taken(int number) {
        Chunk chunk = slots[number];
        slots[number] = null;
        if (chunk == null) {
            throw new IllegalStateException("No chunk " + number);
        }
        return chunk;
    }
}
