package io.delegraph.analyzer.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The algebra of sets against plain bits, on sets drawn from seeds: empty, sparse, dense and across chunks. */
class PrivilegeSetTest {
    private static final long FIRST_SEED = Long.getLong("delegraph.seed", 1);
    private static final int CELLS = 5 * Chunk.CELLS;

    static List<Long> seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 300).boxed().toList();
    }

    private static BitSet draw(Random random) {
        BitSet bits = new BitSet();
        int runs = random.nextInt(4);
        for (int i = 0; i < runs; i++) {
            int start = random.nextInt(CELLS);
            bits.set(start, Math.min(CELLS, start + 1 + random.nextInt(2 * Chunk.CELLS)));
        }
        for (int i = random.nextInt(40); i > 0; i--) {
            bits.flip(random.nextInt(CELLS));
        }
        return bits;
    }

    /** One in three is much the same as the first. */
    private static BitSet drawBeside(BitSet first, Random random) {
        if (random.nextInt(3) > 0) {
            return draw(random);
        }
        BitSet near = (BitSet) first.clone();
        for (int i = random.nextInt(3); i > 0; i--) {
            near.flip(random.nextInt(CELLS));
        }
        return near;
    }

    private static BitSet bits(PrivilegeSet set) {
        BitSet bits = new BitSet();
        set.indices().forEach(bits::set);
        return bits;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void computesAsBitsDo(long seed) {
        Random random = new Random(seed);
        BitSet left = draw(random);
        BitSet right = drawBeside(left, random);
        PrivilegeSet a = PrivilegeSet.of(left);
        PrivilegeSet b = PrivilegeSet.of(right);
        BitSet union = (BitSet) left.clone();
        union.or(right);
        BitSet both = (BitSet) left.clone();
        both.and(right);
        BitSet rest = (BitSet) left.clone();
        rest.andNot(right);

        assertThat(bits(a)).isEqualTo(left);
        assertThat(a.size()).isEqualTo(left.cardinality());
        assertThat(bits(a.union(b))).isEqualTo(union);
        assertThat(bits(a.intersection(b))).isEqualTo(both);
        assertThat(bits(a.minus(b))).isEqualTo(rest);
        assertThat(a.intersects(b)).isEqualTo(!both.isEmpty());
        assertThat(a.isSubsetOf(b)).isEqualTo(rest.isEmpty());
        assertThat(bits(new PrivilegeSetBuilder().add(a, b).add(b, a).build())).isEqualTo(both);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isEqualHoweverItWasMade(long seed) {
        Random random = new Random(seed);
        PrivilegeSet a = PrivilegeSet.of(draw(random));
        PrivilegeSet b = PrivilegeSet.of(draw(random));
        PrivilegeSet parts = a.minus(b).union(a.intersection(b));

        assertThat(parts).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(a.union(b)).isEqualTo(b.union(a)).hasSameHashCodeAs(b.union(a));
        assertThat(a.minus(a)).isEqualTo(PrivilegeSet.empty()).isSameAs(PrivilegeSet.empty());
    }

    @Test
    void storesWhatManyShareOnce() {
        PrivilegeSet common =
                PrivilegeSet.of(IntStream.range(0, 3 * Chunk.CELLS).toArray());
        PrivilegeSet one = common.union(PrivilegeSet.of(4 * Chunk.CELLS));
        PrivilegeSet other = common.union(PrivilegeSet.of(4 * Chunk.CELLS + 1));

        PrivilegeSet both = one.union(other);

        for (int i = 0; i < 3; i++) {
            assertThat(both.chunk(i)).isSameAs(common.chunk(i));
        }
        assertThat(both.size()).isEqualTo(3 * Chunk.CELLS + 2);
    }

    @Test
    void canBeBuiltAgainAfterwards() {
        PrivilegeSetBuilder builder = new PrivilegeSetBuilder();

        assertThat(builder.add(PrivilegeSet.of(1, 5000)).build().size()).isEqualTo(2);
        assertThat(builder.add(PrivilegeSet.of(7)).build()).isEqualTo(PrivilegeSet.of(7));
        assertThat(builder.build()).isSameAs(PrivilegeSet.empty());
    }
}
