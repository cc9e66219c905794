package io.delegraph.analyzer.rule.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UncorrelatableLogsTest {
    private final EstateFixture estate = new EstateFixture().whole();
    private final ChainFixture chains = new ChainFixture(estate);

    private void calls(int count, Duration apart, boolean attributed) {
        for (int i = 0; i < count; i++) {
            chains.call(
                    Strand.chain("c" + i),
                    Party.agent("agent:a"),
                    Deed.of("WRITE", Outcome.OK).on("db"),
                    ChainFixture.START.plus(apart.multipliedBy(i)),
                    call -> attributed
                            ? call
                            : call.presented(Presented.nothing().withLogged("shared")));
        }
    }

    @Test
    void tellsThatTheAttributeIsMissingByWhichARequestIsLimited() {
        estate.resource("billing");
        chains.approved("c", "mara", "READ billing account=A17")
                .call("c", "agent:a", "READ", "billing", ChainFixture::nothingMore);

        assertThat(chains.finding("TEL-002").explanation()).contains("does not say which account");
    }

    @Test
    void isSilentWhenTheAttributeIsThere() {
        estate.resource("billing");
        Deed read = Deed.of("READ", Outcome.OK).on("billing").with("account", Argument.of("A17"));
        chains.approved("c", "mara", "READ billing account=A17").call("c", "agent:a", read, ChainFixture::nothingMore);

        assertThat(chains.findings()).doesNotContain("TEL-002");
    }

    @Test
    void tellsThatOverAWeekTooFewCallsLeadBack() {
        estate.resource("db");
        calls(9, Duration.ofDays(1), false);

        assertThat(chains.finding("TEL-002").measures()).containsEntry("continuity", 0.0);
    }

    @Test
    void isSilentAboutLessThanAWeek() {
        estate.resource("db");
        calls(9, Duration.ofHours(1), false);

        assertThat(chains.findings()).doesNotContain("TEL-002");
    }

    @Test
    void isSilentWhenCallsLeadBack() {
        estate.resource("db");
        calls(9, Duration.ofDays(1), true);

        assertThat(chains.findings()).doesNotContain("TEL-002");
    }
}
