package io.delegraph.analyzer.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScopeCornersTest {
    private final EstateFixture estate = new EstateFixture().whole();
    private final ChainFixture chains = new ChainFixture(estate);

    @Test
    void aCallOnAPatternIsMoreThanTheOneResourceThatWasAsked() {
        estate.resource("crm/orders");
        estate.resource("crm/salaries");
        chains.approved("c", "mara", "READ crm/orders")
                .call("c", "agent:a", "READ", "crm/*", ChainFixture::nothingMore);

        assertThat(chains.findings()).containsExactly("DEL-002");
        assertThat(chains.finding("DEL-002").explanation()).contains("names less than that");
    }

    @Test
    void aCallOnAPatternThatWasAskedIsInside() {
        estate.resource("crm/orders");
        chains.approved("c", "mara", "READ crm/*").call("c", "agent:a", "READ", "crm/*", ChainFixture::nothingMore);

        assertThat(chains.findings()).isEmpty();
    }

    @Test
    void aTokenThatIsBroaderThanTheIssuedOneEscalates() {
        chains.approved("c", "mara", "exchange code", "READ repo")
                .call(
                        "c",
                        "agent:a",
                        Deed.of("exchange", Outcome.OK).as(CallKind.EXCHANGE).on("code"),
                        call -> call.presented(Presented.nothing()
                                .withToken(ChainFixture.token("code", "read"))
                                .withIssuedToken(ChainFixture.token("code", "read"))))
                .call(
                        "c",
                        "agent:b",
                        "READ",
                        "repo",
                        call -> call.presented(
                                Presented.nothing().withToken(ChainFixture.token("code", "read", "write"))));

        assertThat(chains.findings()).contains("DEL-003:CONDITIONAL");
    }

    @Test
    void otherRunsAdmitSiblingsInTheSameContainer() {
        for (int i = 0; i < 30; i++) {
            chains.call(
                    Strand.chain("run" + i),
                    Party.agent("agent:a"),
                    Deed.of("read_doc", Outcome.OK).on("kb/doc-" + i),
                    ChainFixture.START.plus(Duration.ofDays(i)),
                    ChainFixture::nothingMore);
        }

        assertThat(chains.findings()).isEmpty();
    }

    @Test
    void scopesThatRestOnOtherRunsSaySo() {
        for (int i = 0; i < 30; i++) {
            chains.call(
                    Strand.chain("run" + i),
                    Party.agent("agent:a"),
                    Deed.of("read_doc", Outcome.OK).on("kb/doc"),
                    ChainFixture.START.plus(Duration.ofDays(i)),
                    ChainFixture::nothingMore);
        }
        List<Tier> tiers = new ArrayList<>();
        chains.analysis()
                .chains()
                .forEach(chain -> tiers.add(chain.measured().asked().tier()));

        assertThat(tiers).containsOnly(Tier.T4);
    }

    @Test
    void aDenialIsKnownByAnyOfItsWords() {
        chains.approved("c", "mara", "READ db")
                .call("c", "agent:a", "READ", "db", call -> call.decision(Optional.of("explicit_deny")));

        assertThat(chains.findings()).containsExactly("DEL-014");
    }
}
