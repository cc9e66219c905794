package io.delegraph.analyzer.rule.privilege;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import org.junit.jupiter.api.Test;

class PilotReachesProductionTest {
    private static final String RULE = "PRV-012";

    private final EstateFixture estate = new EstateFixture();
    private final Laptop mara = Laptop.home(estate, "/home/mara");
    private final NodeId cursor = mara.agent("cursor");
    private final NodeId orders = estate.bucket("orders");
    private final NodeId user = estate.user(
            "deploy",
            allow("s3:PutObject").on("arn:aws:s3:::orders/*"),
            allow("s3:GetObject").on("*"));
    private final NodeId server = mara.remote(cursor, "cloud");

    private void connect() {
        mara.slot(server, "env:AWS_ACCESS_KEY_ID", estate.accessKey(user, "AKIAIOSFODNN7EXAMPLE"));
        estate.reviewed(server, "destructive");
    }

    private void register(Property property, String value) {
        NodeId registration = estate.with(estate.node(NodeKind.RECORD, "usecase:desk"), property, value);
        estate.edge(RegisteredAs.KIND, cursor, registration);
    }

    @Test
    void accusesAPilotByItsRecord() {
        connect();
        register(Property.LIFECYCLE, "PILOT");
        estate.with(orders, Property.ENVIRONMENT, "PROD");

        assertThat(estate.findings(RULE)).singleElement().satisfies(finding -> {
            assertThat(finding.subject().id()).isEqualTo(cursor);
            assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
            assertThat(finding.explanation()).contains("s3:PutObject", "production");
        });
    }

    @Test
    void accusesAProgramOfDevelopmentThatWritesInAProductionAccount() {
        NodeId queue = estate.thing(NodeKind.QUEUE, "arn:aws:sqs:eu-west-1:111122223333:orders");
        NodeId dev = estate.user("dev", allow("sqs:SendMessage").on(queue.value()));
        estate.with(dev, Property.ENVIRONMENT, "DEV");
        estate.with(new NodeId("aws:account:" + EstateFixture.ACCOUNT), Property.ENVIRONMENT, "PROD");

        assertThat(estate.findings(RULE, dev)).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
    }

    @Test
    void isSilentForReadersOfProduction() {
        NodeId dev = estate.user("dev", allow("s3:GetObject").on("arn:aws:s3:::orders/*"));
        estate.with(dev, Property.ENVIRONMENT, "SANDBOX");
        estate.with(orders, Property.ENVIRONMENT, "PROD");

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWhereNobodySaidTheEnvironment() {
        connect();
        estate.with(orders, Property.ENVIRONMENT, "PROD");
        NodeId dev = estate.user("dev", allow("s3:PutObject").on("arn:aws:s3:::unknown/*"));
        estate.with(dev, Property.ENVIRONMENT, "DEV");

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentOnceTheUseCaseIsApproved() {
        connect();
        register(Property.LIFECYCLE, "APPROVED");
        estate.with(orders, Property.ENVIRONMENT, "PROD");

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void saysUpToThroughAServerThatNobodyReviewed() {
        connect();
        estate.with(server, Property.LABEL_SOURCE, "DECLARED");
        register(Property.LIFECYCLE, "PILOT");
        estate.with(orders, Property.ENVIRONMENT, "PROD");

        Finding finding = estate.findings(RULE).get(0);

        assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(finding.explanation()).contains("up to", "review the tools of server");
    }
}
