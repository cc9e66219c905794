package io.delegraph.analyzer.rule.delegation;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.chain.ChainFixture.token;
import static io.delegraph.analyzer.chain.ChainFixture.withoutScope;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TokenClaims;
import org.junit.jupiter.api.Test;

class UndeclaredScopeTest {
    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    private static ChainFixture reads(ChainFixture chains, String chain) {
        return chains.call(chain, "agent:a", "READ", "db", ChainFixture::nothingMore);
    }

    private static ChainFixture exchange(ChainFixture chains, String chain, TokenClaims in, TokenClaims out) {
        return chains.approved(chain, "mara", "exchange code")
                .call(
                        chain,
                        "agent:a",
                        Deed.of("exchange", Outcome.OK).as(CallKind.EXCHANGE).on("code"),
                        call -> call.presented(Presented.nothing().withToken(in).withIssuedToken(out)));
    }

    private static ChainFixture overAsks(ChainFixture chains, String chain) {
        return reads(chains.approved(chain, "mara", "READ db", "WRITE db"), chain);
    }

    private static void rights(ChainFixture chains) {
        chains.resource("db", Sensitivity.INTERNAL);
        chains.estate().principal(NodeKind.HUMAN, "mara", allow("READ").on("db"));
    }

    @Test
    void firesWhenNothingSaysWhatIsAllowed() {
        reads(chains, "c1");

        assertThat(chains.delegation()).containsExactly("DEL-010");
        assertThat(chains.finding("DEL-010").severity()).isEqualTo(Severity.LOW);
        assertThat(chains.finding("DEL-010").explanation()).contains("nothing says what they allow");
    }

    @Test
    void isOneFindingForTheAgent() {
        new Scenario(fixture -> {}, UndeclaredScopeTest::reads).isOneFindingOf("DEL-010");
    }

    @Test
    void isSilentAboutAnIdentityThatIsNoAgent() {
        chains.call(
                Strand.chain("c1"),
                new Party("svc", NodeKind.SERVICE_ACCOUNT),
                Deed.of("READ", Outcome.OK).on("db"),
                ChainFixture.START,
                ChainFixture::nothingMore);

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentWhenARequestSaysIt() {
        chains.request("c1", "mara", TaskRequest.Basis.STATED, "READ db");
        reads(chains, "c1");

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentWhenATokenSaysIt() {
        chains.resource("db", Sensitivity.INTERNAL);
        chains.mapping("db", "r", "READ db").call("c1", "agent:a", "READ", "db", ChainFixture.with(token("db", "r")));

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void firesWhenOneOfTwoExchangedTokensStatesNoScope() {
        exchange(chains, "c1", token("code", "r"), withoutScope("code"));
        exchange(chains, "c2", withoutScope("code"), token("code", "r"));

        assertThat(chains.delegation()).containsExactly("DEL-010");
        assertThat(chains.finding("DEL-010").measures()).containsEntry("chains", 2.0);
    }

    @Test
    void isOneFindingForTheAgentsTokens() {
        new Scenario(
                        fixture -> {},
                        (fixture, chain) -> exchange(fixture, chain, token("code", "r"), withoutScope("code")))
                .isOneFindingOf("DEL-010");
    }

    @Test
    void isSilentWhenBothTokensStateTheirScope() {
        exchange(chains, "c1", token("code", "r"), token("code", "r"));

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void firesWhenTheRequestAllowsMoreThanTheRequesterHas() {
        rights(chains);
        overAsks(chains, "c1");

        assertThat(chains.delegation()).containsExactly("DEL-010");
        assertThat(chains.finding("DEL-010").severity()).isEqualTo(Severity.MEDIUM);
        assertThat(chains.finding("DEL-010").explanation()).contains("WRITE db");
    }

    @Test
    void isOneFindingForTheAgentsRequests() {
        new Scenario(UndeclaredScopeTest::rights, UndeclaredScopeTest::overAsks).isOneFindingOf("DEL-010");
    }

    @Test
    void isSilentWhenTheRequesterHasWhatIsAsked() {
        rights(chains);
        reads(chains.approved("c1", "mara", "READ db"), "c1");

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentWhenTheRequestersRightsAreNotKnownWhole() {
        rights(chains);
        chains.estate().partial();
        overAsks(chains, "c1");

        assertThat(chains.delegation()).isEmpty();
    }
}
