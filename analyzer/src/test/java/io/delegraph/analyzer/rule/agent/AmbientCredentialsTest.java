package io.delegraph.analyzer.rule.agent;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.RunsAs;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmbientCredentialsTest {
    private static final String RULE = "AGT-002";

    private final EstateFixture estate = new EstateFixture();
    private final Laptop mara = Laptop.home(estate, "/home/mara");
    private final NodeId cursor = mara.agent("cursor");

    private void shell(Truth truth) {
        NodeId shell = estate.reviewed(estate.node(NodeKind.TOOL_OP, cursor + "/shell"), "executesCode");
        Edge binding = Edge.configured(BoundTo.KIND, cursor, shell, SourceLocation.document("settings.json"));
        estate.edge(
                truth == Truth.DEFINITE
                        ? binding
                        : binding.withTruth(truth)
                                .withProperties(
                                        Properties.none().with(Property.CONDITION, "a person approves each command")));
        estate.edge(RunsAs.KIND, shell, mara.user());
    }

    private NodeId ambientKey(String name) {
        NodeId key = Laptop.secret(estate, name);
        mara.file(".aws/" + name, key);
        return key;
    }

    @Test
    void accusesAnAgentWhoseShellNobodyWatches() {
        shell(Truth.DEFINITE);
        NodeId key = ambientKey("a");
        NodeId other = ambientKey("b");

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.subjects()).extracting(Subject::id).containsExactly(cursor, key, other);
        assertThat(finding.path()).extracting(PathStep::edge).containsExactly("BOUND_TO", "RUNS_AS", "HOLDS");
        assertThat(finding.measures()).containsEntry("credentials", 2.0);
    }

    @Test
    void isConditionalWhenAPersonApprovesCommands() {
        shell(Truth.CONDITIONAL);
        ambientKey("a");

        Finding finding = estate.findings(RULE).get(0);

        assertThat(finding.truth()).isEqualTo(Truth.CONDITIONAL);
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(finding.explanation()).contains("Only if: a person approves each command");
    }

    @Test
    void saysUpToWhenOnlyUnlabelledServersLeadThere() {
        NodeId server = mara.server(cursor, "files");
        ambientKey("a");

        Finding finding = estate.findings(RULE).get(0);

        assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(finding.severity()).isEqualTo(Severity.LOW);
        assertThat(finding.explanation()).contains("up to", "review the tools of server " + server);
    }

    @Test
    void takesTheSurestWay() {
        mara.server(cursor, "files");
        shell(Truth.CONDITIONAL);
        ambientKey("a");

        assertThat(estate.findings(RULE)).extracting(Finding::truth).containsExactly(Truth.CONDITIONAL);
    }

    @Test
    void weighsWhatTheCredentialsGive() {
        NodeId admin = estate.user("admin", allow("iam:*"));
        shell(Truth.DEFINITE);
        ambientKey("a");
        NodeId key = estate.accessKey(admin, "AKIAIOSFODNN7EXAMPLE");
        mara.file(".aws/credentials", key);

        Finding finding = estate.findings(RULE).get(0);

        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.subjects().get(1).id()).isEqualTo(key);
    }

    @Test
    void isSilentForWhatIsConfiguredForTheAgentsOwnTools() {
        NodeId server = mara.server(cursor, "cloud");
        mara.literal(server, "env:TOKEN", Laptop.secret(estate, "a"));
        shell(Truth.DEFINITE);

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentForTheSameSecretUnderAnotherName() {
        NodeId server = mara.server(cursor, "cloud");
        mara.slot(server, "env:TOKEN", Laptop.secret(estate, "a"));
        mara.file(".env", Laptop.secret(estate, "b", "a"));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isSilentForRemoteAndDisabledServers() {
        mara.remote(cursor, "remote");
        NodeId off = mara.server(cursor, "off");
        estate.with(off, Property.ENABLED, new PropertyValue.Flag(false));
        ambientKey("a");

        assertThat(estate.findings(RULE)).isEmpty();
    }
}
