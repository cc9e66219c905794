package io.delegraph.analyzer.rule.delegation;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.Strand;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttributionLostTest {
    private static final UnaryOperator<ObservedCall.Builder> LOGGED =
            call -> call.presented(Presented.nothing().withLogged("svc"));

    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    @BeforeEach
    void estate() {
        estate(chains);
    }

    private static void estate(ChainFixture chains) {
        chains.resource("db", Sensitivity.INTERNAL);
        chains.resource("hr", Sensitivity.RESTRICTED);
        chains.estate()
                .principal(
                        NodeKind.SERVICE_ACCOUNT,
                        "svc",
                        allow("WRITE").on("db"),
                        allow("READ").on("db", "hr"));
    }

    private static ChainFixture writes(ChainFixture chains, String chain, UnaryOperator<ObservedCall.Builder> more) {
        return chains.approved(chain, "mara", "WRITE db", "READ db", "READ hr")
                .call(chain, "agent:a", "WRITE", "db", more);
    }

    private List<String> losses() {
        return chains.delegation().stream()
                .filter(each -> each.startsWith("DEL-005"))
                .toList();
    }

    @Test
    void firesWhenTheLogNamesAnother() {
        writes(chains, "c1", LOGGED);

        assertThat(losses()).containsExactly("DEL-005");
        assertThat(chains.finding("DEL-005").explanation()).contains("neither who asked nor who acted (svc)");
        assertThat(chains.judged().measured().continuity()).isZero();
    }

    @Test
    void isOneFindingForTheActorAndTheLoggedIdentity() {
        new Scenario(AttributionLostTest::estate, (fixture, chain) -> writes(fixture, chain, LOGGED))
                .isOneFindingOf("DEL-005");
    }

    @Test
    void firesWhenTheNewTokenNamesTheSubjectOnly() {
        TokenClaims in = TokenClaims.of("mara", List.of("agent:a"), Optional.of(List.of("r")), List.of("db"));
        TokenClaims out = TokenClaims.of("mara", List.of(), Optional.of(List.of("r")), List.of("db"));
        chains.approved("c1", "mara", "WRITE db")
                .call(
                        "c1",
                        "agent:a",
                        Deed.of("WRITE", Outcome.OK).as(CallKind.EXCHANGE).on("db"),
                        call -> call.presented(Presented.nothing().withToken(in).withIssuedToken(out)));

        assertThat(losses()).containsExactly("DEL-005");
        assertThat(chains.finding("DEL-005").explanation()).contains("as if it had acted itself");
    }

    @Test
    void firesWhenNothingLinksAnAgentsCallToARequest() {
        chains.call(
                Strand.credential("k"),
                Party.agent("agent:a"),
                Deed.of("WRITE", Outcome.OK).on("db"),
                ChainFixture.START,
                ChainFixture::nothingMore);

        assertThat(losses()).containsExactly("DEL-005");
        assertThat(chains.finding("DEL-005").explanation()).contains("nothing links it");
    }

    @Test
    void isSilentWhenAnIdentityUsesAKeyOfItsOwn() {
        chains.call(
                Strand.credential("k"),
                new Party("svc", NodeKind.SERVICE_ACCOUNT),
                Deed.of("WRITE", Outcome.OK).on("db"),
                ChainFixture.START,
                ChainFixture::nothingMore);

        assertThat(losses()).isEmpty();
    }

    @Test
    void isSilentWhenAnActorClaimLeadsBack() {
        writes(
                chains,
                "c1",
                call -> call.presented(Presented.nothing().withLogged("svc").withToken(ChainFixture.token("db", "w"))));

        assertThat(losses()).isEmpty();
        assertThat(chains.judged().measured().continuity()).isEqualTo(1);
    }

    @Test
    void isSilentWhenASourceIdentityOrATransactionLeadsBack() {
        writes(
                chains,
                "c1",
                LOGGED.andThen(call -> call.strands(Strand.chain("c1"), Strand.sourceIdentity("mara")))::apply);
        writes(chains, "c2", LOGGED.andThen(call -> call.strands(Strand.chain("c2"), Strand.transaction("t")))::apply);

        assertThat(losses()).isEmpty();
    }

    @Test
    void isSilentAboutReadingWhatIsNotConfidential() {
        chains.approved("c1", "mara", "READ db").call("c1", "agent:a", "READ", "db", LOGGED);

        assertThat(losses()).isEmpty();
    }

    @Test
    void firesForReadingWhatIs() {
        chains.approved("c1", "mara", "READ hr").call("c1", "agent:a", "READ", "hr", LOGGED);

        assertThat(losses()).containsExactly("DEL-005");
    }

    @Test
    void isLessGraveForARefusedCall() {
        chains.approved("c1", "mara", "WRITE db")
                .call("c1", "agent:a", Deed.of("WRITE", Outcome.DENIED).on("db"), LOGGED);

        assertThat(chains.finding("DEL-005").severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void isUnknownWhenTheRecordDoesNotSayWhatWasTouched() {
        chains.approved("c1", "mara", "WRITE db").call("c1", "agent:a", Deed.of("WRITE", Outcome.OK), LOGGED);

        assertThat(losses()).containsExactly("DEL-005:UNKNOWN");
    }
}
