package io.delegraph.collector.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.ProjectData;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealExportTest {
    private static final IamCollector COLLECTOR = new IamCollector();

    @Test
    void statesEveryPrincipalAndPolicyOfRealAccount() {
        Path file = ProjectData.require("aws-iam/cloudsplaining/examples/files/example.json.gz");

        CollectedFacts facts = CollectedFacts.of(COLLECTOR, ProjectData.document(file));

        assertThat(facts.nodes(NodeKind.USER)).hasSize(44);
        assertThat(facts.nodes(NodeKind.GROUP)).hasSize(5);
        assertThat(facts.nodes(NodeKind.ROLE)).hasSize(78);
        assertThat(facts.nodes(NodeKind.POLICY_DOCUMENT)).hasSize(84);
        assertThat(facts.diagnostics())
                .filteredOn(each -> each.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(facts.coverage())
                .containsExactly(
                        Coverage.complete(IamIds.source("012345678901", "authorization-details")),
                        Coverage.complete(IamIds.source("200611803367", "authorization-details")));
        assertNoDanglingEdges(facts);
    }

    @Test
    void readsEveryExportWithoutError() throws IOException {
        Path folder = ProjectData.require("aws-iam/cloudsplaining");

        List<Path> exports = jsonFiles(folder).stream()
                .filter(file -> COLLECTOR.recognises(head(ProjectData.document(file))))
                .toList();

        assertThat(exports).hasSizeGreaterThanOrEqualTo(6);
        for (Path export : exports) {
            CollectedFacts facts = CollectedFacts.of(COLLECTOR, ProjectData.document(export));
            assertThat(facts.diagnostics())
                    .as(export.toString())
                    .filteredOn(each -> each.severity() == Severity.ERROR)
                    .isEmpty();
            assertThat(facts.inputs()).allMatch(input -> input.records() > 0 && input.rejected() == 0);
            assertNoDanglingEdges(facts);
        }
    }

    @Test
    void readsDemoAccountAndItsCredentialReport() {
        Path folder = ProjectData.require("aws-iam/cloudmapper-demo/account-data/demo/us-east-1");

        CollectedFacts details = CollectedFacts.of(
                COLLECTOR, ProjectData.document(folder.resolve("iam-get-account-authorization-details.json")));
        CollectedFacts report =
                CollectedFacts.of(COLLECTOR, ProjectData.document(folder.resolve("iam-get-credential-report.json")));

        assertThat(details.diagnostics()).extracting(Diagnostic::severity).doesNotContain(Severity.ERROR);
        assertThat(details.nodes(NodeKind.ROLE)).hasSize(4);
        assertNoDanglingEdges(details);
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.nodes(NodeKind.USER))
                .extracting(Node::name)
                .containsExactly("<root_account>", "auditor_tmp", "user");
        assertThat(report.nodes(NodeKind.API_KEY)).hasSize(4);
        assertThat(report.node("aws:123456789012:user:<root_account>")
                        .properties()
                        .findText(Property.NATIVE_ID))
                .contains("arn:aws:iam::123456789012:root");
        assertNoDanglingEdges(report);
    }

    private static void assertNoDanglingEdges(CollectedFacts facts) {
        Set<NodeId> ids = facts.nodes().stream().map(Node::id).collect(Collectors.toSet());
        assertThat(facts.edges()).allMatch(edge -> ids.contains(edge.from()) && ids.contains(edge.to()));
        assertThat(facts.nodes())
                .filteredOn(node -> node.kind() == NodeKind.GRANT)
                .allMatch(node -> node.kind().nodeClass() == NodeClass.POLICY
                        && !node.at().pointer().isEmpty());
    }

    private static List<Path> jsonFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.json(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    private static DocumentHead head(SourceDocument document) {
        try (InputStream bytes = document.open()) {
            return FormatDetector.head(document.uri(), bytes.readNBytes(FormatDetector.HEAD_BYTES));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
