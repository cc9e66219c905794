package io.delegraph.analyzer.rule.agent;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.analyzer.StatementText;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Sensitivity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivilegeBeyondRegistrationTest {
    private static final String RULE = "AGT-003";

    private final EstateFixture estate = new EstateFixture();
    private final Laptop mara = Laptop.home(estate, "/home/mara");
    private final NodeId cursor = mara.agent("cursor");
    private final NodeId server = mara.remote(cursor, "cloud");

    private void granted(StatementText... grants) {
        NodeId user = estate.user("deploy", grants);
        mara.slot(server, "env:AWS_ACCESS_KEY_ID", estate.accessKey(user, "AKIAIOSFODNN7EXAMPLE"));
        estate.reviewed(server, "readsPrivate");
    }

    private NodeId registered(String... datasets) {
        NodeId registration = estate.node(NodeKind.RECORD, "usecase:desk");
        if (datasets.length > 0) {
            estate.with(registration, Property.DATASETS, new PropertyValue.Texts(List.of(datasets)));
        }
        estate.edge(RegisteredAs.KIND, cursor, registration);
        return registration;
    }

    @Test
    void accusesAnAgentThatWritesOutsideItsDatasets() {
        granted(allow("s3:PutObject").on("arn:aws:s3:::orders/*", "arn:aws:s3:::payroll/*"));
        registered("arn:aws:s3:::orders");

        assertThat(estate.findings(RULE)).singleElement().satisfies(finding -> {
            assertThat(finding.subject().id()).isEqualTo(cursor);
            assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
            assertThat(finding.explanation()).contains("arn:aws:s3:::payroll", "registration does not cover");
            assertThat(finding.path()).extracting(PathStep::edge).startsWith("BOUND_TO", "USES", "AUTHENTICATES");
        });
    }

    @Test
    void accusesAnAgentThatReadsConfidentialDataOutsideItsDatasets() {
        estate.sensitive(estate.bucket("payroll"), Sensitivity.CONFIDENTIAL);
        granted(allow("s3:GetObject").on("arn:aws:s3:::orders/*", "arn:aws:s3:::payroll/*"));
        registered("arn:aws:s3:::orders");

        assertThat(estate.findings(RULE)).hasSize(1);
    }

    @Test
    void accusesAnAgentThatDoesMoreThanIsMeant() {
        granted(allow("s3:GetObject", "s3:PutObject").on("arn:aws:s3:::orders/*"));
        estate.with(registered("arn:aws:s3:::orders"), Property.ACCESS, "READ");

        assertThat(estate.findings(RULE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.explanation()).contains("s3:PutObject"));
    }

    @Test
    void isSilentInsideOfTheRegistration() {
        granted(
                allow("s3:GetObject", "s3:PutObject").on("arn:aws:s3:::orders/*"),
                allow("s3:GetObject").on("arn:aws:s3:::manuals/*"));
        estate.with(registered("arn:aws:s3:::orders"), Property.ACCESS, "WRITE");

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentWithoutARecordOfDataAndWithoutLabels() {
        granted(allow("*"));

        assertThat(estate.findings(RULE)).isEmpty();

        registered();

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void accusesAnAgentThatWritesThroughAToolThatIsSaidToOnlyRead() {
        granted(allow("s3:PutObject").on("arn:aws:s3:::orders/*"));
        estate.reviewed(server, "readOnly");

        assertThat(estate.findings(RULE)).singleElement().satisfies(finding -> {
            assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
            assertThat(finding.explanation()).contains("said to only read");
        });
    }

    @Test
    void isUnsureWhenOnlyTheToolItselfSaysSo() {
        granted(allow("s3:PutObject").on("arn:aws:s3:::orders/*"));
        estate.reviewed(server, "readOnlyHint");
        estate.with(server, Property.LABEL_SOURCE, "DECLARED");

        Finding finding = estate.findings(RULE).get(0);

        assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(finding.explanation()).contains("up to", "review the tools of server");
    }
}
