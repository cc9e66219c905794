package io.delegraph.analyzer.rule.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.Finding;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * An estate, and what happens in it in any chain.
 *
 * @param estate composes the estate
 * @param events happen in the chain of this name
 */
record Scenario(Consumer<ChainFixture> estate, BiConsumer<ChainFixture, String> events) {
    private static final long SEED = 7;

    /** The events happened in each of the chains. */
    ChainFixture in(String... names) {
        ChainFixture chains = new ChainFixture(new EstateFixture().whole());
        estate.accept(chains);
        for (String name : names) {
            events.accept(chains, name);
        }
        return chains;
    }

    /** Whatever chains are called, however many there are and in whatever order they are read, it is one finding. */
    void isOneFindingOf(String rule) {
        Finding once = in("c1").finding(rule);
        ChainFixture more = in("c1", "c2", "c3");
        Finding thrice = more.finding(rule);

        assertThat(in("renamed").finding(rule).id()).isEqualTo(once.id());
        assertThat(thrice.id()).isEqualTo(once.id());
        assertThat(once.measures()).containsEntry("chains", 1.0);
        assertThat(thrice.measures())
                .containsEntry("chains", 3.0)
                .containsEntry("calls", 3 * once.measures().getOrDefault("calls", 0.0));
        List<Finding> shuffled = more.shuffled(SEED).report().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        assertThat(shuffled).containsExactly(thrice);
    }
}
