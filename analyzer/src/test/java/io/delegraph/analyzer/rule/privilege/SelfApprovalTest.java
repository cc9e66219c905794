package io.delegraph.analyzer.rule.privilege;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.CanLaunch;
import io.delegraph.cypher.graph.edge.EligibleFor;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.edge.Yields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Approval gates that who asks can pass alone (E9). */
class SelfApprovalTest {
    private static final String RULE = "PRV-006";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId agent = estate.node(NodeKind.AGENT, "agent");
    private final NodeId m1 = estate.node(NodeKind.HUMAN, "m1");
    private final NodeId m2 = estate.node(NodeKind.HUMAN, "m2");
    private final NodeId gate = estate.node(NodeKind.APPROVAL_GATE, "deploy");

    @BeforeEach
    void gate() {
        NodeId deployer = estate.principal(
                NodeKind.SERVICE_ACCOUNT, "deployer", allow("WRITE").on("prod"));
        estate.edge(Requires.KIND, gate, m1).edge(Requires.KIND, gate, m2).edge(Yields.KIND, gate, deployer);
    }

    private void tokenOf(NodeId person, Truth truth) {
        NodeId token = estate.node(NodeKind.ACCESS_TOKEN, "token of " + person);
        estate.edge(Authenticates.KIND, token, person)
                .edge(Edge.configured(Holds.KIND, agent, token, SourceLocation.document("estate.json"))
                        .withTruth(truth));
    }

    @Test
    void accusesWhoHoldsAnApproversToken() {
        estate.edge(EligibleFor.KIND, agent, gate);
        tokenOf(m1, Truth.DEFINITE);

        assertThat(estate.findings(RULE)).singleElement().satisfies(finding -> {
            assertThat(finding.subject().id()).isEqualTo(agent);
            assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
            assertThat(finding.explanation())
                    .isEqualTo("agent asks at deploy, which takes 1 of 2 approvals, and can act as m1.");
            assertThat(finding.path()).isNotEmpty();
        });
    }

    @Test
    void accusesWhoAsksByLaunching() {
        estate.edge(CanLaunch.KIND, agent, gate);
        tokenOf(m1, Truth.DEFINITE);

        assertThat(estate.findings("PRV-006", agent))
                .singleElement()
                .satisfies(finding -> assertThat(finding.truth()).isEqualTo(Truth.DEFINITE));
        assertThat(estate.findings("PRV-004", agent)).isEmpty();
    }

    @Test
    void isUnsureWhereTheApproversTokenIs() {
        estate.edge(EligibleFor.KIND, agent, gate);
        tokenOf(m1, Truth.UNKNOWN);

        assertThat(estate.findings(RULE)).singleElement().satisfies(finding -> {
            assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
            assertThat(finding.explanation()).contains("may be able to act as m1");
        });
    }

    @Test
    void isSilentWithoutAPathToAnApprover() {
        estate.edge(EligibleFor.KIND, agent, gate);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentAboutApproversThatAsk() {
        estate.edge(EligibleFor.KIND, m1, gate);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentAboutWhoCannotAsk() {
        tokenOf(m1, Truth.DEFINITE);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWhereMoreApprovalsAreNeededThanOneReaches() {
        estate.with(gate, Property.APPROVALS_NEEDED, new PropertyValue.Whole(2));
        estate.edge(EligibleFor.KIND, agent, gate);
        tokenOf(m1, Truth.DEFINITE);

        assertThat(estate.findings(RULE)).isEmpty();
    }
}
