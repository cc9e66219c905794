package io.delegraph.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.delegraph.api.export.csv.CsvExport;
import io.delegraph.api.export.graphml.GraphmlExport;
import io.delegraph.api.export.ocsf.OcsfClass;
import io.delegraph.api.export.ocsf.OcsfExport;
import io.delegraph.api.export.sarif.SarifExport;
import io.delegraph.api.listing.CoverageDigest;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.Epoch;
import io.delegraph.cypher.store.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExportShapesTest {
    private static final Instant CLOCK = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HOSTILE =
            "=cmd|' /C calc'!A0\r\n\"</script>,\u0000\u0001\u202e[open](http://evil.example){0}\uffff]]>&";
    private static final SourceLocation PLACE =
            new SourceLocation("file:///home/mara/../a b/\u202e=x.json", "/a~1b/0", 7);

    private static Finding finding(String id, String name, int steps) {
        NodeId from = new NodeId("node:" + name);
        PathStep step = new PathStep(from, "CAN_ASSUME", new NodeId("role:b"), Truth.DEFINITE, "", PLACE);
        return new Finding(
                id,
                "PRV-003",
                "Principal can raise its own privilege",
                Severity.HIGH,
                12.5,
                Truth.DEFINITE,
                0.9,
                FindingStatus.OPEN,
                List.of(new Subject(Subject.Role.SUBJECT, from, NodeKind.ROLE, name)),
                Collections.nCopies(steps, step),
                "",
                Map.of(),
                name + " can do more.",
                "Do less.",
                List.of("OWASP-NHI-2025:NHI5"));
    }

    private static Exported exported(Finding finding, Optional<Verdict> verdict) {
        return new Exported(finding, PLACE, CLOCK, CLOCK, Optional.empty(), verdict);
    }

    private static Extract extract(List<Exported> findings) {
        Node node = Node.configured(new NodeId("node:" + HOSTILE), NodeKind.ROLE, HOSTILE, Properties.none(), PLACE);
        return new Extract(
                Optional.of(new Epoch(1, new ScanId("s"), CLOCK)),
                new CoverageDigest(true, List.of(), false),
                findings,
                List.of(),
                NodeNames.of(Snapshot.empty(), List.of(node)));
    }

    private static String written(Consumer<PrintWriter> writing) {
        StringWriter text = new StringWriter();
        try (PrintWriter writer = new PrintWriter(text)) {
            writing.accept(writer);
        }
        return text.toString();
    }

    private static JsonNode json(Export export, Extract extract) throws IOException {
        return new JsonMapper().readTree(written(writer -> export.write(extract, writer)));
    }

    @Test
    void writesHostileNamesAsCellsThatNoSpreadsheetRuns() throws IOException {
        Extract extract = extract(List.of(exported(finding("f", HOSTILE, 1), Optional.empty())));

        String table = written(writer -> new CsvExport().write(extract, writer));

        CsvMapper csv =
                CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        try (MappingIterator<String[]> rows = csv.readerFor(String[].class).readValues(table)) {
            List<String[]> all = rows.readAll();
            assertThat(all).hasSize(2);
            assertThat(all.get(1)).hasSameSizeAs(all.get(0)).contains("'" + HOSTILE);
            assertThat(all.get(1)).noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@"));
        }
    }

    @Test
    void writesHostileNamesIntoSarifWithoutLinksAndPathsOfThisMachine() throws IOException {
        Extract extract = extract(List.of(exported(finding("f", HOSTILE, 1), Optional.empty())));

        JsonNode result = json(new SarifExport(), extract).at("/runs/0/results/0");

        assertThat(result.at("/message/text").textValue())
                .contains("\\[open\\](http://evil.example)", "{{0}}")
                .doesNotContain("[open](");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("file%3A/home/mara/a%20b/%E2%80%AE=x.json");
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .textValue())
                .isEqualTo("/a~1b/0");
    }

    @Test
    void writesHostileNamesIntoOneLineOfOcsf() throws IOException {
        Extract extract = extract(List.of(exported(finding("f", HOSTILE, 1), Optional.empty())));

        String events = written(writer -> new OcsfExport(OcsfClass.DETECTION_FINDING).write(extract, writer));

        assertThat(events.lines()).hasSize(1);
        assertThat(new JsonMapper()
                        .readTree(events)
                        .at("/finding_info/attack_graph/nodes/0/name")
                        .textValue())
                .isEqualTo(HOSTILE);
    }

    @Test
    void writesHostileNamesIntoGraphmlThatParses() {
        Node node = Node.configured(new NodeId("node:" + HOSTILE), NodeKind.ROLE, HOSTILE, Properties.none(), PLACE);
        ExportedGraph graph = new ExportedGraph(List.of(), List.of(node), List.of(), List.of());

        GraphmlDocument document = GraphmlDocument.valid(written(writer -> GraphmlExport.write(graph, writer)));

        assertThat(document.values("node", "name"))
                .containsExactly(HOSTILE.replaceAll("[\u0000\u0001\uffff]", "\ufffd"));
    }

    @Test
    void suppressesWhatPeopleDecided() throws IOException {
        Verdict accepted = new Verdict(
                Verdict.Kind.ACCEPTED, Optional.of("lee"), "Until the migration.", Optional.of(CLOCK.plusSeconds(60)));
        Extract extract = extract(List.of(
                exported(finding("f", "a", 1), Optional.of(accepted)),
                exported(finding("g", "b", 1), Optional.empty())));

        JsonNode results = json(new SarifExport(), extract).at("/runs/0/results");
        List<String> events = written(writer -> new OcsfExport(OcsfClass.DETECTION_FINDING).write(extract, writer))
                .lines()
                .toList();

        assertThat(results.at("/0/suppressions/0/kind").textValue()).isEqualTo("external");
        assertThat(results.at("/0/suppressions/0/justification").textValue()).isEqualTo("Until the migration.");
        assertThat(results.at("/1/suppressions")).isEmpty();
        assertThat(events.get(0)).contains("\"status_id\":3", "\"is_alert\":false");
        assertThat(events.get(1)).contains("\"status_id\":1", "\"is_alert\":true");
    }

    @Test
    void saysWhatIsLeftOutWhereReadersWouldRefuseMore() throws IOException {
        Exported longest = exported(finding("f", "a", 1_001), Optional.empty());
        Exported other = exported(finding("g", "b", 1), Optional.empty());
        List<Exported> many = new ArrayList<>(Collections.nCopies(25_000, other));
        many.add(0, longest);
        List<Diagnostic> diagnostics = Collections.nCopies(1_001, Diagnostic.info("CODE", "Told.", PLACE));

        JsonNode run =
                json(new SarifExport(), extract(many).reporting(diagnostics)).at("/runs/0");

        assertThat(run.path("results")).hasSize(25_000);
        assertThat(run.at("/results/0/codeFlows/0/threadFlows/0/locations")).hasSize(1_000);
        assertThat(run.at("/properties/truncated").booleanValue()).isTrue();
        assertThat(run.at("/properties/resultsLeftOut").intValue()).isEqualTo(1);
        assertThat(run.at("/properties/pathsCut").intValue()).isEqualTo(1);
        assertThat(run.at("/properties/notificationsLeftOut").intValue()).isEqualTo(1);
        assertThat(run.at("/invocations/0/toolExecutionNotifications"))
                .hasSize(1_003)
                .anySatisfy(
                        each -> assertThat(each.at("/message/text").textValue()).startsWith("1 findings are left out"));
    }
}
