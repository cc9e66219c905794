package io.delegraph.analyzer.rule.delegation;

import static io.delegraph.analyzer.StatementText.allow;
import static io.delegraph.analyzer.chain.ChainFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.StatementText;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.graph.event.TokenClaims;
import org.junit.jupiter.api.Test;

class LatentScopeExcessTest {
    private static final NodeId KEY = new NodeId("key:svc");

    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    private static void estate(ChainFixture chains, StatementText... grants) {
        chains.resource("db", Sensitivity.CONFIDENTIAL);
        chains.resource("hr", Sensitivity.CONFIDENTIAL);
        chains.keyOf("svc", grants);
    }

    private ChainFixture reads() {
        return chains.call("c1", "agent:a", "READ", "db", with(KEY));
    }

    @Test
    void firesWhenTheKeyCarriesMoreThanWasAsked() {
        estate(chains, allow("READ", "WRITE").on("db"));
        chains.approved("c1", "mara", "READ db");
        reads();

        assertThat(chains.delegation()).containsExactly("DEL-001");
        Finding finding = chains.finding("DEL-001");
        assertThat(finding.measures().get("excessWeight")).isCloseTo(0.42, within(0.001));
        assertThat(finding.measures().get("latentRatio")).isCloseTo(0.7, within(0.05));
        assertThat(chains.judged().verdicts().get(0).occurrence().confidence()).isEqualTo(0.9);
        assertThat(finding.path())
                .extracting(step -> step.edge())
                .containsExactly("DELEGATED_TO", "PRESENTED", "CALLED");
        assertThat(finding.cause()).isEqualTo("key:svc");
    }

    @Test
    void isOneFindingForActorCredentialAndTemplate() {
        new Scenario(
                        fixture -> estate(fixture, allow("READ", "WRITE").on("db")),
                        (fixture, chain) -> fixture.approved(chain, "mara", "READ db")
                                .call(chain, "agent:a", "READ", "db", with(KEY)))
                .isOneFindingOf("DEL-001");
    }

    @Test
    void isTheSameFindingForACallThatWasRefused() {
        estate(chains, allow("READ", "WRITE").on("db"));
        chains.approved("c1", "mara", "READ db");
        reads();
        chains.call("c1", "agent:a", Deed.of("READ", Outcome.DENIED).on("db"), with(KEY));

        Finding finding = chains.finding("DEL-001");
        assertThat(finding.measures()).containsEntry("calls", 2.0);
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void isSilentWhenTheKeyCarriesWhatWasAsked() {
        estate(chains, allow("READ").on("db"));
        chains.approved("c1", "mara", "READ db");
        reads();

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentAboutLittle() {
        chains.resource("wiki", Sensitivity.PUBLIC);
        estate(chains, allow("READ").on("db", "wiki"));
        chains.approved("c1", "mara", "READ db");
        reads();

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentAboutTheLesserPartOfWhatItCarries() {
        estate(chains, allow("READ", "WRITE").on("db", "hr"));
        chains.approved("c1", "mara", "READ db", "WRITE db", "READ hr");
        reads();

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentWhereNobodyDeclaredTheScope() {
        estate(chains, allow("READ", "WRITE").on("db"));
        reads();

        assertThat(chains.delegation()).doesNotContain("DEL-001").contains("DEL-010");
    }

    @Test
    void isSilentWhereAnExchangeSaysTheSame() {
        estate(chains, allow("READ", "WRITE").on("db"));
        chains.mapping("code", "r", "READ db").mapping("code", "w", "WRITE db");
        TokenClaims in = ChainFixture.token("code", "r");
        TokenClaims out = ChainFixture.token("code", "r", "w");
        chains.approved("c1", "mara", "READ db", "exchange code")
                .call(
                        "c1",
                        "agent:a",
                        Deed.of("exchange", Outcome.OK).as(CallKind.EXCHANGE).on("code"),
                        call -> call.presented(Presented.nothing().withToken(in).withIssuedToken(out)))
                .call(
                        "c1",
                        "agent:a",
                        "READ",
                        "db",
                        call -> call.presented(Presented.credential(KEY.value()).withToken(out)));

        assertThat(chains.delegation()).containsExactly("DEL-003");
    }

    @Test
    void isUnknownWhenWithWhatTheAgentAuthenticatedIsNot() {
        estate(chains);
        chains.estate()
                .principal(NodeKind.AGENT, "agent:a", allow("READ", "WRITE").on("db"));
        chains.approved("c1", "mara", "READ db").call("c1", "agent:a", "READ", "db", ChainFixture::nothingMore);

        assertThat(chains.delegation()).containsExactly("DEL-001:UNKNOWN");
    }

    @Test
    void isConditionalAsTheKeysAuthorityIs() {
        estate(
                chains,
                allow("READ").on("db"),
                allow("WRITE").on("db").when("Bool", "aws:MultiFactorAuthPresent", "true"));
        chains.approved("c1", "mara", "READ db");
        reads();

        assertThat(chains.delegation()).containsExactly("DEL-001:CONDITIONAL");
    }

    @Test
    void isSurerAboutASignedRequest() {
        estate(chains, allow("READ", "WRITE").on("db"));
        chains.request("c1", "mara", TaskRequest.Basis.SIGNED, "READ db");
        reads();

        assertThat(chains.delegation()).containsExactly("DEL-001");
        assertThat(chains.judged().verdicts().get(0).occurrence().confidence()).isEqualTo(0.98);
    }
}
