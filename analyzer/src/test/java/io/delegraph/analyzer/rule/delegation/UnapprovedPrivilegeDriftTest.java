package io.delegraph.analyzer.rule.delegation;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.Holds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drift (E15): an agent that reads a knowledge base comes to write customer records. */
class UnapprovedPrivilegeDriftTest {
    private final EstateFixture estate = new EstateFixture().whole();
    private final ChainFixture chains = new ChainFixture(estate);
    private NodeId agent;
    private NodeId key;

    @BeforeEach
    void anAgentReads() {
        estate.resource("kb");
        estate.resource("crm");
        agent = estate.principal(NodeKind.AGENT, "agent:help", allow("READ").on("kb"));
        NodeId writer =
                estate.principal(NodeKind.SERVICE_ACCOUNT, "sa2", allow("WRITE").on("crm"));
        key = estate.node(NodeKind.API_KEY, "key:sa2");
        estate.edge(Authenticates.KIND, key, writer).settled();
    }

    @Test
    void tellsWhatANewEdgeGives() {
        estate.edge(Holds.KIND, agent, key);

        assertThat(chains.findings()).containsExactly("DEL-007");
        assertThat(chains.finding("DEL-007").subject().id()).isEqualTo(agent);
        assertThat(chains.finding("DEL-007").explanation()).contains("WRITE on crm");
        assertThat(chains.finding("DEL-007").measures()).containsEntry("gains", 1.0);
    }

    @Test
    void isSilentWhenTheGainWasApproved() {
        estate.edge(Holds.KIND, agent, key);
        chains.approval("change-4711", "T-4711", false, "WRITE crm");

        assertThat(chains.findings()).isEmpty();
    }

    @Test
    void firesWhenSomethingElseWasApproved() {
        estate.edge(Holds.KIND, agent, key);
        chains.approval("change-4711", "T-4711", false, "READ crm");

        assertThat(chains.findings()).containsExactly("DEL-007");
    }

    @Test
    void isSilentAboutPrincipalsThatAreNew() {
        NodeId other = estate.node(NodeKind.AGENT, "agent:new");
        estate.edge(Holds.KIND, other, key);

        assertThat(chains.findings()).isEmpty();
    }

    @Test
    void isSilentWhenNothingIsNew() {
        estate.edge(Holds.KIND, agent, key).settled();

        assertThat(chains.findings()).isEmpty();
    }

    @Test
    void isAsUnsureAsTheGain() {
        estate.edge(Edge.configured(Holds.KIND, agent, key, SourceLocation.document("edges.json"))
                .withTruth(Truth.UNKNOWN));

        assertThat(chains.findings()).containsExactly("DEL-007:UNKNOWN");
    }
}
