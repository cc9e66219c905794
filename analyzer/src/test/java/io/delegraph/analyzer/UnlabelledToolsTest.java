package io.delegraph.analyzer;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.Calls;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnlabelledToolsTest {
    private static final String KEY_ID = "AKIAIOSFODNN7EXAMPLE";

    private final EstateFixture estate = new EstateFixture();
    private final Laptop mara = Laptop.home(estate, "/home/mara");
    private final NodeId cursor = mara.agent("cursor");

    private NodeId serverWithKey(StatementText... grants) {
        NodeId user = estate.user("deploy", grants);
        NodeId server = mara.remote(cursor, "cloud");
        mara.slot(server, "env:AWS_ACCESS_KEY_ID", estate.accessKey(user, KEY_ID));
        return server;
    }

    private Answer can(NodeId principal, String action, String resource) {
        return estate.asking(action + " " + resource)
                .questions()
                .can(principal, action, resource, Closure.USE, Optional.empty());
    }

    @Test
    void letThroughUpToWhatTheServerHas() {
        NodeId server = serverWithKey(allow("s3:GetObject").on("arn:aws:s3:::orders/*"));

        Answer answer = can(cursor, "s3:GetObject", "arn:aws:s3:::orders/1");

        assertThat(answer.label()).isEqualTo("UNKNOWN");
        assertThat(answer.because()).contains("gives up to s3:GetObject");
        assertThat(answer.condition()).contains("review the tools of server " + server, "labelSource REVIEWED");
    }

    @Test
    void letThroughAllWhenReviewed() {
        estate.reviewed(serverWithKey(allow("s3:GetObject").on("arn:aws:s3:::orders/*")), "readsPrivate");

        Answer answer = can(cursor, "s3:GetObject", "arn:aws:s3:::orders/1");

        assertThat(answer.label()).isEqualTo("DEFINITE");
        assertThat(answer.because()).doesNotContain("up to");
    }

    @Test
    void doNotVouchForThemselves() {
        NodeId server = serverWithKey(allow("s3:GetObject").on("arn:aws:s3:::orders/*"));
        estate.reviewed(server, "readOnly");
        estate.with(server, Property.LABEL_SOURCE, "DECLARED");

        assertThat(can(cursor, "s3:GetObject", "arn:aws:s3:::orders/1").label()).isEqualTo("UNKNOWN");
    }

    @Test
    void needNoLabelsBehindAStatedLimit() {
        NodeId agent = estate.node(NodeKind.AGENT, "agent");
        NodeId server = serverWithKey(allow("s3:*").on("arn:aws:s3:::orders/*"));
        estate.capped(BoundTo.KIND, agent, server, Cap.Mode.AUTHORITY, "s3:GetObject arn:aws:s3:::orders/*");

        assertThat(can(agent, "s3:GetObject", "arn:aws:s3:::orders/1").label()).isEqualTo("DEFINITE");
        assertThat(can(agent, "s3:PutObject", "arn:aws:s3:::orders/1").label()).isEqualTo("NO");
    }

    @Test
    void areUnknownToTheServerThatCallsThem() {
        NodeId agent = estate.node(NodeKind.AGENT, "agent");
        NodeId gateway = estate.reviewed(estate.node(NodeKind.TOOL_SERVER, "gateway"), "egress");
        NodeId server = serverWithKey(allow("s3:GetObject").on("arn:aws:s3:::orders/*"));
        estate.edge(BoundTo.KIND, agent, gateway).edge(Calls.KIND, gateway, server);

        assertThat(can(agent, "s3:GetObject", "arn:aws:s3:::orders/1").label()).isEqualTo("UNKNOWN");
    }

    @Test
    void accuseTheAgentSurelyAlongTheWholeChainWhenReviewed() {
        NodeId server = estate.reviewed(serverWithKey(allow("iam:*")), "executesCode");

        List<Finding> findings = estate.findings("PRV-002", cursor);

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.path())
                .extracting(PathStep::edge)
                .startsWith("BOUND_TO", "USES", "AUTHENTICATES", "HAS_GRANT");
        assertThat(finding.path().get(0).to()).isEqualTo(server);
    }

    @Test
    void accuseTheAgentOfUpToThatWhenNot() {
        serverWithKey(allow("iam:*"));

        Finding finding = estate.findings("PRV-002", cursor).get(0);

        assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(finding.explanation()).contains("up to", "review the tools of server");
        assertThat(finding.path()).extracting(PathStep::edge).startsWith("BOUND_TO", "USES", "AUTHENTICATES");
    }

    @Test
    void carrySelfEscalationAndPassingOfRolesAlongTheChain() {
        estate.instanceRole("admin", allow("iam:*"));
        estate.reviewed(serverWithKey(allow("iam:PutUserPolicy", "iam:PassRole", "ec2:RunInstances")), "executesCode");

        assertThat(estate.findings("PRV-003", cursor)).hasSize(1);
        assertThat(estate.findings("PRV-004", cursor)).hasSize(1);
    }

    @Test
    void doNotAccuseThePersonOfTheMachine() {
        NodeId user = estate.user("deploy", allow("iam:*"));
        NodeId server = mara.server(cursor, "cloud");
        mara.literal(server, "env:AWS_ACCESS_KEY_ID", estate.accessKey(user, KEY_ID));

        for (String rule : List.of("PRV-002", "PRV-003", "PRV-004", "PRV-008")) {
            assertThat(estate.findings(rule, mara.user())).as(rule).isEmpty();
        }
    }
}
