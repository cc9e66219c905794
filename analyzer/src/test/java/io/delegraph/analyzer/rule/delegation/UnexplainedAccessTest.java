package io.delegraph.analyzer.rule.delegation;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.EligibleFor;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Presented;
import org.junit.jupiter.api.Test;

class UnexplainedAccessTest {
    private final EstateFixture estate = new EstateFixture().whole();
    private final ChainFixture chains = new ChainFixture(estate);

    private static void estate(ChainFixture chains) {
        chains.resource("q", Sensitivity.INTERNAL);
        chains.estate().principal(NodeKind.SERVICE_ACCOUNT, "sa", allow("READ").on("q"));
    }

    private static ChainFixture call(ChainFixture chains, String chain, Deed deed) {
        return chains.approved(chain, "mara", "READ q", "WRITE q", "sts:GetCallerIdentity *")
                .call(
                        chain,
                        "sa",
                        deed,
                        call -> call.presented(Presented.nothing().withLogged("sa")));
    }

    private static Deed write(Outcome outcome) {
        return Deed.of("WRITE", outcome).on("q");
    }

    @Test
    void firesWhenNothingLetsTheIdentity() {
        estate(chains);
        call(chains, "c1", write(Outcome.OK));

        assertThat(chains.delegation()).containsExactly("DEL-006");
        Finding finding = chains.finding("DEL-006");
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.explanation()).contains("sa did WRITE on q");
    }

    @Test
    void isOneFindingForIdentityAndOperation() {
        new Scenario(UnexplainedAccessTest::estate, (fixture, chain) -> call(fixture, chain, write(Outcome.OK)))
                .isOneFindingOf("DEL-006");
    }

    @Test
    void isSilentAboutWhatPolicyLets() {
        estate(chains);
        call(chains, "c1", Deed.of("READ", Outcome.OK).on("q"));

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentAboutRefusedCalls() {
        estate(chains);
        call(chains, "c1", write(Outcome.DENIED));

        assertThat(chains.delegation()).isEmpty();
    }

    @Test
    void isSilentAboutOperationsThatNeedNoPermission() {
        estate(chains);
        call(chains, "c1", Deed.of("sts:GetCallerIdentity", Outcome.OK).on("*"));

        assertThat(chains.delegation()).doesNotContain("DEL-006", "DEL-006:UNKNOWN");
    }

    @Test
    void isUnknownWhenPoliciesWereCollectedInPart() {
        estate(chains);
        estate.partial();
        call(chains, "c1", write(Outcome.OK));

        assertThat(chains.delegation()).containsExactly("DEL-006:UNKNOWN");
    }

    @Test
    void isUnknownOnceForTheRecorder() {
        chains.resource("q", Sensitivity.INTERNAL);
        for (String stranger : new String[] {"one", "two", "three"}) {
            chains.approved("c-" + stranger, "mara", "WRITE q")
                    .call(
                            "c-" + stranger,
                            stranger,
                            write(Outcome.OK),
                            call -> call.presented(Presented.nothing().withLogged(stranger)));
        }

        assertThat(chains.finding("DEL-006").measures()).containsEntry("calls", 3.0);
    }

    @Test
    void isUnknownWhenSomethingOnTheWayHasAValidityOfItsOwn() {
        estate(chains);
        NodeId role = estate.node(NodeKind.ROLE, "ops");
        Properties past = Properties.none().with(Property.VALID_TO, ChainFixture.START.plusSeconds(3600));
        estate.edge(Edge.configured(EligibleFor.KIND, new NodeId("sa"), role, SourceLocation.document("edges.json"))
                .withProperties(past));
        call(chains, "c1", write(Outcome.OK));

        assertThat(chains.delegation()).containsExactly("DEL-006:UNKNOWN");
    }
}
