package io.delegraph.analyzer.rule.delegation;

import static io.delegraph.analyzer.chain.ChainFixture.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScopeRatchetTest {
    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    private static void present(ChainFixture chains, String chain, TokenClaims... tokens) {
        chains.approved(chain, "mara", "READ db");
        for (TokenClaims token : tokens) {
            chains.call(chain, "agent:a", "READ", "db", ChainFixture.with(token));
        }
    }

    private List<String> ratchet(TokenClaims... tokens) {
        present(chains, "c1", tokens);
        return chains.delegation().stream()
                .filter(each -> each.startsWith("DEL-013"))
                .toList();
    }

    private static TokenClaims renewed(String id, String... scopes) {
        return new TokenClaims(
                "",
                "mara",
                List.of("agent:a"),
                List.of(),
                Optional.of(List.of(scopes)),
                List.of("db"),
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void firesWhenScopesGrewTwiceAndNeverShrank() {
        assertThat(ratchet(token("db", "r"), token("db", "r", "w"), token("db", "r", "w", "admin")))
                .containsExactly("DEL-013");
        assertThat(chains.finding("DEL-013").measures()).containsEntry("gains", 2.0);
        assertThat(chains.finding("DEL-013").explanation()).contains("gained admin, w");
    }

    @Test
    void isOneFindingForActorAndAudience() {
        new Scenario(
                        fixture -> {},
                        (fixture, chain) -> present(
                                fixture, chain, token("db", "r"), token("db", "r", "w"), token("db", "r", "w", chain)))
                .isOneFindingOf("DEL-013");
    }

    @Test
    void isSilentWhenALaterTokenHasFewer() {
        assertThat(ratchet(token("db", "r"), token("db", "r", "w"), token("db", "r", "w", "x"), token("db", "r")))
                .isEmpty();
    }

    @Test
    void isSilentWhenScopesGrewOnceOnly() {
        assertThat(ratchet(token("db", "r"), token("db", "r", "w"))).isEmpty();
    }

    @Test
    void isSilentWhenTokensOfDifferentAudiencesDiffer() {
        assertThat(ratchet(token("db", "r"), token("crm", "r", "w"), token("mail", "r", "w", "x")))
                .isEmpty();
    }

    @Test
    void isConditionalWhenWhatGrewOnceWasKeptOverThreeMoreTokens() {
        assertThat(ratchet(
                        renewed("1", "r"),
                        renewed("2", "r", "w"),
                        renewed("3", "r", "w"),
                        renewed("4", "r", "w"),
                        renewed("5", "r", "w")))
                .containsExactly("DEL-013:CONDITIONAL");
    }

    @Test
    void isSilentWhenOneTokenIsPresentedAgainAndAgain() {
        TokenClaims grown = renewed("2", "r", "w");

        assertThat(ratchet(renewed("1", "r"), grown, grown, grown, grown)).isEmpty();
    }

    @Test
    void isUnknownWhenATokenBetweenStatesNoScope() {
        assertThat(ratchet(
                        token("db", "r"),
                        token("db", "r", "w"),
                        ChainFixture.withoutScope("db"),
                        token("db", "r", "w", "admin")))
                .containsExactly("DEL-013:UNKNOWN");
    }
}
