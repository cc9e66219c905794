package io.delegraph.collector.aws.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.ProjectData;
import io.delegraph.collector.source.CollectionRequest;
import io.delegraph.collector.source.CollectionRun;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.edge.AttachedTo;
import io.delegraph.cypher.graph.edge.EncryptedWith;
import io.delegraph.cypher.graph.edge.RunsAs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole account as a collector of accounts laid it down; what is asserted was read in the files. */
class RealAccountTest {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:invpclambda";
    private static final CollectedFacts COLLECTED = new CollectedFacts();
    private static CollectionReport report;

    private static Statement statement(String id) {
        return Statement.read(COLLECTED.node(id));
    }

    @BeforeAll
    static void collect() throws IOException {
        Path account = ProjectData.require("aws-iam/cloudmapper-demo");
        CollectionRequest request =
                CollectionRequest.of(List.of(account.toString()), Instant.parse("2026-01-01T00:00:00Z"));
        try (CollectionRun run = CollectionRun.open(request)) {
            report = run.collect(COLLECTED);
        }
    }

    @Test
    void readsEveryAnswerItKnows() {
        Map<String, Long> byCollector = report.inputs().stream()
                .collect(Collectors.groupingBy(input -> input.collector(), Collectors.counting()));

        assertThat(byCollector).containsEntry("aws.account", 10L);
        assertThat(report.coverage())
                .filteredOn(each -> each.source().collector().equals("aws.account"))
                .hasSize(10)
                .allSatisfy(each -> {
                    assertThat(each.source().value()).startsWith("aws.account/123456789012/us-east-1/");
                    assertThat(each.reason()).isEmpty();
                });
    }

    @Test
    void leavesTheIamExportsToTheirCollector() {
        assertThat(report.coverage())
                .extracting(Coverage::source)
                .extracting(Object::toString)
                .contains("aws.iam/123456789012/authorization-details", "aws.iam/123456789012/credential-report");
    }

    @Test
    void tellsWhomResourcesLetIn() {
        assertThat(COLLECTED.nodes(NodeKind.GRANT))
                .map(Statement::read)
                .filteredOn(statement -> statement.type() == PolicyType.RESOURCE)
                .extracting(statement -> statement.id().value())
                .containsExactlyInAnyOrder(
                        "arn:aws:s3:::cloudmapper_demo/policy#0",
                        "arn:aws:sqs:us-east-1:123456789012:demo/policy#0",
                        "arn:aws:sns:us-east-1:123456789012:demo_public/policy#0",
                        "arn:aws:sns:us-east-1:123456789012:demo_private/policy#0",
                        FUNCTION + "/policy#0");
        assertThat(statement("arn:aws:s3:::cloudmapper_demo/policy#0")).satisfies(statement -> {
            assertThat(statement.principals()).containsExactly("AWS *");
            assertThat(statement.resources()).containsExactly("arn:aws:s3:::cloudmapper_demo/*");
        });
        assertThat(statement("arn:aws:sns:us-east-1:123456789012:demo_private/policy#0")
                        .conditions())
                .hasSize(1);
        assertThat(COLLECTED.edges(AttachedTo.KIND)).contains(FUNCTION + "/policy#0 → " + FUNCTION);
    }

    // The statement's own resource is a function of another account; it is kept as it is written.
    @Test
    void attachesAFunctionsPolicyToTheFunctionThatWasAskedFor() {
        Statement statement = statement(FUNCTION + "/policy#0");

        assertThat(statement.resources()).containsExactly("arn:aws:lambda:us-east-1:653711331788:function:invpclambda");
    }

    @Test
    void tellsWhatRuns() {
        assertThat(COLLECTED.nodes(NodeKind.WORKLOAD))
                .extracting(Node::name)
                .containsOnly("Bastion", "Web1", "Web2", "invpclambda");
        assertThat(COLLECTED.edges(RunsAs.KIND)).containsExactly(FUNCTION + " → aws:123456789012:role:invpclambda");
    }

    @Test
    void tellsWhatASecretIsEncryptedWith() {
        String secret = "arn:aws:secretsmanager:us-east-1:0123456789012:secret:demo-secret-lfUPRe";

        assertThat(COLLECTED.nodes(NodeKind.SECRET))
                .allSatisfy(node -> assertThat(node.id().value()).isEqualTo(secret))
                .anySatisfy(node ->
                        assertThat(node.properties().listTexts(Property.TAGS)).contains("access-team=eng"));
        assertThat(COLLECTED.edges(EncryptedWith.KIND))
                .containsExactly(secret + " → arn:aws:kms:us-east-1:123456789012:alias/aws/secretsmanager");
    }
}
