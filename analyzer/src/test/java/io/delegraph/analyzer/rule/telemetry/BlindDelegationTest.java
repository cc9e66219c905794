package io.delegraph.analyzer.rule.telemetry;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.chain.ChainFixture;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.RunsAs;
import org.junit.jupiter.api.Test;

class BlindDelegationTest {
    private final EstateFixture estate = new EstateFixture().whole();
    private final ChainFixture chains = new ChainFixture(estate);

    private void agentThatCan(String action, String resource) {
        NodeId user = estate.user("agent-user", allow(action).on(resource));
        NodeId agent = estate.node(NodeKind.AGENT, "agent:a");
        estate.edge(RunsAs.KIND, agent, user);
    }

    private void bucket() {
        estate.sensitive(estate.bucket("customers"), Sensitivity.RESTRICTED);
    }

    private ChainFixture trail(String action) {
        return chains.recordedBy(new SourceId("aws.cloudtrail/111122223333/events"))
                .call("c", "root", action, "*", ChainFixture::nothingMore);
    }

    @Test
    void tellsThatDataEventsAreOffWhereAnAgentReads() {
        bucket();
        agentThatCan("s3:GetObject", "arn:aws:s3:::customers/*");
        estate.sensitive(estate.thing(NodeKind.RESOURCE, "arn:aws:s3:::customers/list.csv"), Sensitivity.RESTRICTED);
        trail("iam:ListUsers");

        assertThat(chains.finding("TEL-001").explanation()).contains("does not log");
    }

    @Test
    void isUnknownWhenDataEventsOfTheClassWereSeen() {
        bucket();
        agentThatCan("s3:GetObject", "arn:aws:s3:::customers/*");
        estate.sensitive(estate.thing(NodeKind.RESOURCE, "arn:aws:s3:::customers/list.csv"), Sensitivity.RESTRICTED);
        trail("s3:GetObject");

        assertThat(chains.finding("TEL-001").truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void isSilentAboutWhatEveryTrailLogs() {
        bucket();
        agentThatCan("s3:PutBucketPolicy", "arn:aws:s3:::customers");
        trail("iam:ListUsers");

        assertThat(chains.findings()).doesNotContain("TEL-001");
    }

    @Test
    void isSilentWithoutATrail() {
        bucket();
        agentThatCan("s3:GetObject", "arn:aws:s3:::customers/*");

        assertThat(chains.findings()).isEmpty();
    }
}
