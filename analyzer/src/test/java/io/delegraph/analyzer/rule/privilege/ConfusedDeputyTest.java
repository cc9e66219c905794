package io.delegraph.analyzer.rule.privilege;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanInvoke;
import io.delegraph.cypher.graph.edge.RunsAs;
import org.junit.jupiter.api.Test;

/** Deputies that do for their callers what the callers may not do (E23). */
class ConfusedDeputyTest {
    private static final String RULE = "PRV-005";

    private final EstateFixture estate = new EstateFixture();
    private final NodeId bob =
            estate.principal(NodeKind.HUMAN, "bob", allow("READ").on("ledger"));
    private final NodeId ann =
            estate.principal(NodeKind.HUMAN, "ann", allow("READ", "WRITE").on("ledger"));
    private final NodeId agent = estate.node(NodeKind.AGENT, "desk");
    private final NodeId account = estate.principal(
            NodeKind.SERVICE_ACCOUNT, "sa", allow("READ", "WRITE").on("ledger"));

    private void ledger(Sensitivity sensitivity) {
        estate.sensitive(estate.resource("ledger"), sensitivity);
        estate.edge(RunsAs.KIND, agent, account);
    }

    private void invoking(NodeId caller, NodeId deputy, String authorization, Evidence evidence) {
        estate.edge(new Edge(
                CanInvoke.KIND,
                caller,
                deputy,
                Cap.UNLIMITED,
                Truth.DEFINITE,
                Properties.none().with(Property.CALLER_AUTHORIZATION, authorization),
                evidence,
                SourceLocation.document("estate.json")));
    }

    @Test
    void accusesADeputyThatChecksNothing() {
        ledger(Sensitivity.CONFIDENTIAL);
        invoking(bob, agent, "NONE", Evidence.DECLARED);

        assertThat(estate.findings(RULE)).singleElement().satisfies(finding -> {
            assertThat(finding.subject().id()).isEqualTo(agent);
            assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
            assertThat(finding.explanation()).contains("bob can make desk call WRITE on ledger");
        });
    }

    @Test
    void isSilentAboutADeputyThatEnforcesItsCallersRights() {
        ledger(Sensitivity.CONFIDENTIAL);
        invoking(bob, agent, "ENFORCED", Evidence.CONFIGURED);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void asksForAReviewWhereNobodyShowedWhetherItDoes() {
        ledger(Sensitivity.CONFIDENTIAL);
        invoking(bob, agent, "ENFORCED", Evidence.DECLARED);

        assertThat(estate.findings(RULE)).singleElement().satisfies(finding -> {
            assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
            assertThat(finding.explanation())
                    .contains("bob may be able to make desk call", "whether it checks the caller's own rights");
        });
    }

    @Test
    void isSilentWhereTheCallerMayDoItAnyway() {
        ledger(Sensitivity.CONFIDENTIAL);
        invoking(ann, agent, "NONE", Evidence.DECLARED);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentAboutWhatMattersLittle() {
        ledger(Sensitivity.INTERNAL);
        invoking(bob, agent, "NONE", Evidence.DECLARED);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void countsTheCallersOfOneDeputyInOneFinding() {
        ledger(Sensitivity.RESTRICTED);
        invoking(bob, agent, "UNKNOWN", Evidence.DECLARED);
        invoking(estate.node(NodeKind.HUMAN, "zoe"), agent, "NONE", Evidence.DECLARED);

        assertThat(estate.findings(RULE)).singleElement().satisfies(finding -> {
            assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
            assertThat(finding.explanation()).startsWith("zoe and 1 more can make desk");
        });
    }

    @Test
    void accusesEachOfTwoDeputiesThatGiveTheSame() {
        ledger(Sensitivity.CONFIDENTIAL);
        NodeId second = estate.node(NodeKind.AGENT, "second");
        estate.edge(RunsAs.KIND, second, account);
        invoking(bob, agent, "NONE", Evidence.DECLARED);
        invoking(bob, second, "NONE", Evidence.DECLARED);

        assertThat(estate.findings(RULE))
                .extracting(finding -> finding.subject().id())
                .containsExactlyInAnyOrder(agent, second);
    }
}
