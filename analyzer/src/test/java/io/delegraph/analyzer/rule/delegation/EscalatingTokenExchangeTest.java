package io.delegraph.analyzer.rule.delegation;

import static io.delegraph.analyzer.chain.ChainFixture.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EscalatingTokenExchangeTest {
    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    private static void mapped(ChainFixture chains) {
        chains.resource("repo", Sensitivity.CONFIDENTIAL);
        chains.resource("issues", Sensitivity.CONFIDENTIAL);
        chains.mapping("code", "r", "READ repo")
                .mapping("code", "w", "WRITE repo")
                .mapping("code", "i", "READ issues")
                .mapping("ci", "build", "WRITE repo");
    }

    private static ChainFixture exchange(
            ChainFixture chains, String chain, Outcome outcome, TokenClaims in, TokenClaims out) {
        return chains.approved(chain, "mara", "READ repo", "exchange code")
                .call(
                        chain,
                        "agent:a",
                        Deed.of("exchange", outcome).as(CallKind.EXCHANGE).on("code"),
                        call -> call.presented(Presented.nothing().withToken(in).withIssuedToken(out)));
    }

    private void exchanges(TokenClaims in, TokenClaims out) {
        exchange(chains, "c1", Outcome.OK, in, out);
    }

    @Test
    void firesWhenTheNewTokenWrites() {
        mapped(chains);
        exchanges(token("code", "r"), token("code", "r", "w"));

        assertThat(chains.delegation()).containsExactly("DEL-003");
        Finding finding = chains.finding("DEL-003");
        assertThat(finding.measures()).containsEntry("levelJump", 2.0).containsEntry("weight", 0.42);
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.explanation()).contains("WRITE repo");
    }

    @Test
    void isLessGraveWhenTheNewTokenIsBroaderOnly() {
        mapped(chains);
        exchanges(token("code", "r"), token("code", "r", "i"));

        assertThat(chains.finding("DEL-003").severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void isOneFindingForTheAudience() {
        new Scenario(
                        EscalatingTokenExchangeTest::mapped,
                        (fixture, chain) ->
                                exchange(fixture, chain, Outcome.OK, token("code", "r"), token("code", "r", "w")))
                .isOneFindingOf("DEL-003");
    }

    @Test
    void isOneFindingWhateverScopesAreCalledThatNothingIsKnownOf() {
        new Scenario(
                        fixture -> {},
                        (fixture, chain) -> exchange(
                                fixture, chain, Outcome.OK, token("code", "r"), token("code", "r", "order:" + chain)))
                .isOneFindingOf("DEL-003");
    }

    @Test
    void comparesWhatScopesOfDifferentAudiencesStandFor() {
        mapped(chains);
        exchanges(token("code", "r"), token("ci", "build"));

        assertThat(chains.delegation()).containsExactly("DEL-003");
    }

    @Test
    void isSilentAboutScopesOfAnAudienceWithoutMapping() {
        mapped(chains);
        exchanges(token("code", "r"), token("elsewhere", "admin"));

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isConditionalWhenOnlyWordsAreKnown() {
        exchanges(token("code", "r"), token("code", "r", "admin"));

        assertThat(chains.delegation()).contains("DEL-003:CONDITIONAL");
    }

    @Test
    void isSilentAboutFewerAndAboutEqualScopes() {
        mapped(chains);
        exchanges(token("code", "r", "w"), token("code", "r"));
        exchanges(token("code", "r"), token("code", "r"));

        assertThat(chains.delegation()).noneMatch(each -> each.startsWith("DEL-003"));
    }

    @Test
    void neverComparesThePurposeOfATransactionToken() {
        exchanges(token("code", "r"), transaction("refund"));

        assertThat(chains.delegation()).doesNotContain("DEL-003", "DEL-003:CONDITIONAL");
    }

    @Test
    void leavesATokenWithoutScopeToAnotherRule() {
        mapped(chains);
        exchanges(ChainFixture.withoutScope("code"), token("code", "w"));

        assertThat(chains.delegation()).containsExactly("DEL-010");
    }

    @Test
    void tellsARefusedExchangeApart() {
        mapped(chains);
        exchange(chains, "c1", Outcome.DENIED, token("code", "r"), token("code", "r", "w"));

        assertThat(chains.finding("DEL-003").severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void findsTheBroaderTokenThatTheNextActorPresents() {
        mapped(chains);
        chains.approved("c1", "mara", "READ repo")
                .call("c1", "agent:a", "READ", "repo", ChainFixture.with(token("code", "r")))
                .call("c1", "agent:b", "READ", "repo", ChainFixture.with(token("code", "r", "w")));

        assertThat(chains.delegation()).contains("DEL-003");
    }

    private static TokenClaims transaction(String purpose) {
        return new TokenClaims(
                "",
                "mara",
                List.of("agent:a"),
                List.of(),
                Optional.of(List.of(purpose)),
                List.of("code"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("t-1"),
                Optional.of(purpose),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
