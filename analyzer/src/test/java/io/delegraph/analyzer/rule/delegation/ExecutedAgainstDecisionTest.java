package io.delegraph.analyzer.rule.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExecutedAgainstDecisionTest {
    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    private static ChainFixture call(ChainFixture chains, String chain, Outcome outcome, Optional<String> decision) {
        return chains.approved(chain, "mara", "READ db")
                .call(
                        chain,
                        "agent:a",
                        Deed.of("READ", outcome).on("db").through("tool:db"),
                        call -> call.decision(decision));
    }

    private List<String> judged(String... decisions) {
        for (String decision : decisions) {
            call(chains, "c1", Outcome.OK, Optional.of(decision).filter(text -> !text.isEmpty()));
        }
        return chains.delegation();
    }

    @Test
    void firesWhenTheCallWasDeniedAndDone() {
        assertThat(judged("DENY")).containsExactly("DEL-014");
        assertThat(chains.finding("DEL-014").severity()).isEqualTo(Severity.HIGH);
        assertThat(chains.finding("DEL-014").explanation()).contains("although it was denied");
    }

    @Test
    void isOneFindingForActorAndOperation() {
        new Scenario(fixture -> {}, (fixture, chain) -> call(fixture, chain, Outcome.OK, Optional.of("denied")))
                .isOneFindingOf("DEL-014");
    }

    @Test
    void isSilentWhenItWasPermitted() {
        assertThat(judged("PERMIT", "allow", "true")).isEmpty();
    }

    @Test
    void isSilentWhenItWasRefused() {
        call(chains, "c1", Outcome.DENIED, Optional.of("DENY"));

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentWhenNoCallOfTheToolHasADecision() {
        assertThat(judged("", "")).isEmpty();
    }

    @Test
    void isSilentAboutAReferenceToADecision() {
        assertThat(judged("dec-4711")).isEmpty();
    }

    @Test
    void isConditionalWhenOthersHadADecisionAndThisOneHasNone() {
        assertThat(judged("PERMIT", "")).containsExactly("DEL-014:CONDITIONAL");
    }

    @Test
    void isUnknownWhenTheWordSaysNeither() {
        assertThat(judged("indeterminate")).containsExactly("DEL-014:UNKNOWN");
    }
}
