package io.delegraph.analyzer.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Laws of measured chains, on chains drawn from seeds. A failure names its seed; {@code -Ddelegraph.seed} starts from
 * another.
 */
class ChainLawsTest {
    private static final long FIRST_SEED = Long.getLong("delegraph.seed", 1);
    private static final int CHAINS = 60;

    private static MeasuredChain measured(ChainFixture chains) {
        return chains.judged().measured();
    }

    @Test
    void anEnvelopeOnlyShrinks() {
        int shrunk = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CHAINS; seed++) {
            MeasuredChain chain = measured(DrawnChain.of(seed, false));
            ScopedBounds before = chain.asked().bounds();
            for (MeasuredHop hop : chain.hops()) {
                assertThat(hop.envelope().possible().minus(before.possible()).isEmpty())
                        .as("possible at hop " + hop.hop().index() + ", seed " + seed)
                        .isTrue();
                assertThat(hop.envelope().definite().minus(before.definite()).isEmpty())
                        .as("definite at hop " + hop.hop().index() + ", seed " + seed)
                        .isTrue();
                shrunk += before.possible().minus(hop.envelope().possible()).isEmpty() ? 0 : 1;
                before = hop.envelope();
            }
        }
        assertThat(shrunk).as("hops at which one shrank").isGreaterThan(CHAINS / 4);
    }

    @Test
    void anEnvelopeGrowsOnlyByWhatTheScopeGained() {
        int grown = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CHAINS; seed++) {
            List<MeasuredHop> hops = measured(DrawnChain.of(seed, true)).hops();
            for (int i = 1; i < hops.size(); i++) {
                MeasuredHop before = hops.get(i - 1);
                ScopedSet gained = hops.get(i)
                        .asked()
                        .bounds()
                        .possible()
                        .minus(before.asked().bounds().possible());
                ScopedSet more = hops.get(i)
                        .envelope()
                        .possible()
                        .minus(before.envelope().possible());

                assertThat(more.minus(gained).isEmpty())
                        .as("hop " + i + ", seed " + seed)
                        .isTrue();
                grown += more.isEmpty() ? 0 : 1;
            }
        }
        assertThat(grown).as("hops at which one grew").isPositive();
    }

    @Test
    void allowingMoreNeverAccusesMore() {
        int fewer = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CHAINS; seed++) {
            String more = DrawnChain.allowance(new Random(-seed));
            MeasuredChain chain = measured(DrawnChain.of(seed, false));
            MeasuredChain wider = measured(DrawnChain.of(seed, false, more));
            for (int i = 0; i < chain.hops().size(); i++) {
                int sureness = sureness(chain.hops().get(i));
                int then = sureness(wider.hops().get(i));

                assertThat(then)
                        .as("hop " + i + " with " + more + ", seed " + seed)
                        .isLessThanOrEqualTo(sureness);
                fewer += then < sureness ? 1 : 0;
            }
            assertThat(wider.latentRatio()).as("latent, seed " + seed).isLessThanOrEqualTo(chain.latentRatio());
            assertThat(wider.realisedRatio()).as("realised, seed " + seed).isLessThanOrEqualTo(chain.realisedRatio());
        }
        assertThat(fewer).as("hops that it explains").isPositive();
    }

    // 0 when nothing is said of the hop, else the more the surer.
    private static int sureness(MeasuredHop hop) {
        return hop.expansion()
                .map(each -> switch (each.truth()) {
                    case DEFINITE -> 3;
                    case CONDITIONAL -> 2;
                    case UNKNOWN -> 1;
                })
                .orElse(0);
    }

    @Test
    void theOrderOfReadingChangesNothing() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CHAINS / 4; seed++) {
            ChainFixture chains = DrawnChain.of(seed, true);

            assertThat(chains.shuffled(seed).report())
                    .as("seed " + seed)
                    .isEqualTo(chains.analysis().report());
        }
    }

    @Test
    void ratiosAreShares() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CHAINS; seed++) {
            MeasuredChain chain = measured(DrawnChain.of(seed, true));

            assertThat(chain.latentRatio()).as("latent, seed " + seed).isBetween(0.0, 1.0);
            assertThat(chain.continuity()).as("continuity, seed " + seed).isBetween(0.0, 1.0);
            assertThat(chain.realisedRatio()).as("realised, seed " + seed).isNotNegative();
        }
    }
}
