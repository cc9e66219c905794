package io.delegraph.analyzer.rule.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import io.delegraph.analyzer.Laptop;
import io.delegraph.analyzer.report.Report;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnregisteredAgentTest {
    private static final String RULE = "GOV-010";

    private final EstateFixture estate = new EstateFixture();
    private final Laptop mara = Laptop.home(estate, "/home/mara");
    private final NodeId cursor = mara.agent("cursor");
    private final NodeId claude = mara.agent("claude");

    private NodeId register(NodeId... things) {
        NodeId registration = estate.node(NodeKind.RECORD, "usecase:desk");
        for (NodeId each : things) {
            estate.edge(RegisteredAs.KIND, each, registration);
        }
        return registration;
    }

    @Test
    void accusesAnAgentThatIsNotRegisteredWithItsServers() {
        mara.server(claude, "files");
        register(cursor);

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).extracting(finding -> finding.subject().id()).containsExactly(claude);
        assertThat(findings).extracting(Finding::truth).containsExactly(Truth.DEFINITE);
    }

    @Test
    void accusesAServerThatARegisteredAgentIsNotRegisteredWith() {
        NodeId known = mara.server(cursor, "crm");
        NodeId unknown = mara.server(cursor, "files");
        register(cursor, claude, known);

        assertThat(estate.findings(RULE))
                .extracting(finding -> finding.subject().id())
                .containsExactly(unknown);
    }

    @Test
    void isSilentForWhatIsRegistered() {
        register(cursor, claude, mara.server(cursor, "crm"));

        assertThat(estate.findings(RULE)).isEmpty();
    }

    @Test
    void isUnsureOnceForTheCollectorWhenNobodyCollectedRegistrations() {
        mara.server(cursor, "crm");

        List<Finding> findings = estate.findings(RULE);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(findings.get(0).measures()).containsEntry("things", 3.0);
    }

    @Test
    void keepsTheReportOfManyLaptopsReadable() {
        for (int i = 0; i < 50; i++) {
            Laptop laptop = Laptop.home(estate, "/home/user" + i);
            NodeId agent = laptop.agent("cursor");
            for (String name : List.of("files", "crm", "mail")) {
                NodeId server = laptop.server(agent, name);
                estate.with(server, Property.LAUNCHER, "npx");
                estate.with(server, Property.PACKAGE, "npm:@acme/" + name);
            }
            laptop.file(".env", Laptop.secret(estate, "key" + i));
        }

        Report report = estate.analysis().report();

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals(RULE))
                .hasSize(1);
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("AGT-004"))
                .hasSize(150);
        assertThat(report.causes())
                .filteredOn(cause -> cause.fact().startsWith("npm:"))
                .hasSize(3);
        assertThat(report.causes().subList(0, 3))
                .allMatch(cause -> cause.findings().size() == 50);
    }
}
