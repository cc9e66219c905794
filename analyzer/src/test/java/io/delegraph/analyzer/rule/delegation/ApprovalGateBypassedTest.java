package io.delegraph.analyzer.rule.delegation;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.Approving;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanLaunch;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.edge.Yields;
import io.delegraph.cypher.graph.event.Deed;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalGateBypassedTest {
    private static final NodeId AGENT = new NodeId("agent:bot");
    private static final NodeId GATE = new NodeId("approval:deploy");

    private final ChainFixture chains = new ChainFixture(new EstateFixture().whole());

    private static void estate(ChainFixture chains, Truth way) {
        chains.resource("prod", Sensitivity.INTERNAL);
        EstateFixture estate = chains.estate();
        NodeId deployer = estate.principal(
                NodeKind.SERVICE_ACCOUNT, "deployer", allow("WRITE").on("prod"));
        NodeId gate = estate.node(NodeKind.APPROVAL_GATE, GATE.value());
        NodeId agent = estate.node(NodeKind.AGENT, AGENT.value());
        estate.edge(Edge.configured(CanLaunch.KIND, agent, gate, SourceLocation.document("edges.json"))
                .withTruth(way));
        estate.edge(Yields.KIND, gate, deployer);
        estate.edge(Requires.KIND, gate, estate.node(NodeKind.HUMAN, "m1"));
        estate.edge(Requires.KIND, gate, estate.node(NodeKind.HUMAN, "m2"));
    }

    private static ChainFixture deploys(ChainFixture chains, String chain, Outcome outcome) {
        return chains.approved(chain, "mara", "WRITE prod")
                .call(
                        chain,
                        AGENT.value(),
                        Deed.of("WRITE", outcome).on("prod"),
                        call -> call.approval(Optional.of("approval-1")));
    }

    private List<String> bypassed(Approving... approvals) {
        estate(chains, Truth.DEFINITE);
        for (Approving approval : approvals) {
            chains.approval("c1", approval);
        }
        return found();
    }

    private List<String> found() {
        deploys(chains, "c1", Outcome.OK);
        return chains.delegation();
    }

    @Test
    void firesWithoutAnApproval() {
        assertThat(bypassed()).containsExactly("DEL-011");
        assertThat(chains.finding("DEL-011").explanation()).contains("only approval:deploy opens");
    }

    @Test
    void isOneFindingForActorGateAndOperation() {
        new Scenario(
                        fixture -> estate(fixture, Truth.DEFINITE),
                        (fixture, chain) -> deploys(fixture, chain, Outcome.OK))
                .isOneFindingOf("DEL-011");
    }

    @Test
    void isSilentWithAnApprovalOfTheChain() {
        assertThat(bypassed(Approving.by("m1", "WRITE prod"))).isEmpty();
    }

    @Test
    void isSilentWithAnApprovalElsewhereThatTheRecordNames() {
        estate(chains, Truth.DEFINITE);
        chains.approval("approval-1", Approving.by("m1", "WRITE prod"));

        assertThat(found()).isEmpty();
    }

    @Test
    void firesWithAnApprovalThatTheRecordDoesNotName() {
        assertThat(bypassed(Approving.by("m1", "WRITE prod").called("approval-2")))
                .containsExactly("DEL-011");
    }

    @Test
    void firesWithAnApprovalThatEnded() {
        assertThat(bypassed(Approving.by("m1", "WRITE prod").until(ChainFixture.START.minusSeconds(600))))
                .containsExactly("DEL-011");
    }

    @Test
    void firesWithAnApprovalOfSomethingElse() {
        assertThat(bypassed(Approving.by("m1", "READ prod"))).containsExactly("DEL-011");
    }

    @Test
    void firesWithAnApprovalForAnother() {
        assertThat(bypassed(
                        Approving.by("m1", "WRITE prod").forActor("agent:other"),
                        Approving.by("m1", "WRITE prod").forSubject("eve")))
                .containsExactly("DEL-011");
    }

    @Test
    void isSilentWithAnApprovalForThisActorAndSubject() {
        assertThat(bypassed(
                        Approving.by("m1", "WRITE prod").forActor(AGENT.value()).forSubject("mara")))
                .isEmpty();
    }

    @Test
    void firesWithAnApprovalBySomebodyWhomTheGateDoesNotName() {
        assertThat(bypassed(
                        Approving.by("eve", "WRITE prod"),
                        Approving.by("m1", "WRITE prod").by(Party.agent(AGENT.value()))))
                .containsExactly("DEL-011");
    }

    @Test
    void isSilentWhereAnotherWayLeadsToTheRight() {
        estate(chains, Truth.DEFINITE);
        chains.estate().inline(AGENT, "own", allow("WRITE").on("prod"));

        assertThat(found()).isEmpty();
    }

    @Test
    void isSilentAboutRefusedCalls() {
        estate(chains, Truth.DEFINITE);
        deploys(chains, "c1", Outcome.DENIED);

        assertThat(chains.delegation()).doesNotContain("DEL-011");
    }

    @Test
    void isUnknownWhenTheWayThroughTheGateIs() {
        estate(chains, Truth.UNKNOWN);

        assertThat(found()).containsExactly("DEL-011:UNKNOWN");
    }
}
