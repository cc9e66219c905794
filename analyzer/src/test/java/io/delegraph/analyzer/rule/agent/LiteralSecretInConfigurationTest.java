package io.delegraph.analyzer.rule.agent;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Uses;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiteralSecretInConfigurationTest {
    private static final String RULE = "AGT-001";

    private final EstateFixture estate = new EstateFixture();
    private final Laptop mara = Laptop.home(estate, "/home/mara");
    private final NodeId cursor = mara.agent("cursor");
    private final NodeId server = mara.server(cursor, "cloud");

    private void slot(String slot, String content, NodeId credential, Truth truth) {
        Properties properties = Properties.none()
                .with(Property.SLOT, slot)
                .with(Property.SLOT_CONTENT, content)
                .with(Property.DISCRIMINATOR, slot);
        Edge edge = Edge.configured(
                        Uses.KIND, server, credential, new SourceLocation("mcp.json", "/mcpServers/cloud/env/T", 7))
                .withProperties(properties);
        estate.edge(edge.withTruth(truth));
    }

    @Test
    void accusesTheServerOnceHoweverManySlots() {
        slot("env:TOKEN", "LITERAL", Laptop.secret(estate, "a"), Truth.DEFINITE);
        slot("header:Authorization", "LITERAL", Laptop.secret(estate, "b"), Truth.DEFINITE);

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.subject().id()).isEqualTo(server);
        assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(finding.explanation()).contains("env:TOKEN, header:Authorization");
        assertThat(finding.path()).extracting(PathStep::edge).containsExactly("BOUND_TO", "USES");
        assertThat(finding.path().get(1).at().line()).isEqualTo(7);
    }

    @Test
    void weighsWhatTheSecretGives() {
        NodeId admin = estate.user("admin", allow("iam:*"));
        slot("env:AWS_ACCESS_KEY_ID", "LITERAL", estate.accessKey(admin, "AKIAIOSFODNN7EXAMPLE"), Truth.DEFINITE);

        assertThat(estate.findings(RULE)).extracting(Finding::severity).containsExactly(Severity.HIGH);
    }

    @Test
    void isSilentForReferences() {
        for (String content : List.of("ENVIRONMENT", "INPUT", "MANAGER", "FILE")) {
            slot("env:" + content, content, Laptop.secret(estate, content), Truth.DEFINITE);
        }

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isUnsureWhenTheSourceIs() {
        slot("arg:--token", "LITERAL", Laptop.secret(estate, "a"), Truth.UNKNOWN);

        assertThat(estate.findings(RULE)).extracting(Finding::truth).containsExactly(Truth.UNKNOWN);
    }
}
