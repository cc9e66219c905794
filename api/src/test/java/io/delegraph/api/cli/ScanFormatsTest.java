package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.export.GraphmlDocument;
import io.delegraph.api.export.OcsfSchema;
import io.delegraph.api.export.SarifSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real account in the formats of others, held against what they publish. */
class ScanFormatsTest {
    private static final String ACCOUNT = "aws-iam/cloudsplaining/examples/files/example.json.gz";

    @TempDir
    Path folder = Path.of("");

    private String scan(String... format) {
        List<String> arguments = new ArrayList<>(
                List.of("scan", RealInput.require(ACCOUNT).toString(), "--store", "memory", "--clock", Estate.CLOCK));
        arguments.addAll(List.of(format));
        CommandLineRun.Result result = new CommandLineRun(folder).run(arguments.toArray(String[]::new));
        assertThat(result.exit()).as(result.error()).isZero();
        return result.out();
    }

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }

    private int reported() throws IOException {
        return json(scan("--format", "json")).path("findings").size();
    }

    @Test
    void writesSarifThatPassesItsSchema() throws IOException {
        SarifSchema schema = new SarifSchema(RealInput.require("schemas/sarif/sarif-schema-2.1.0.json"));

        JsonNode log = json(scan("--format", "sarif"));

        assertThat(schema.complaints(log)).isEmpty();
        JsonNode results = log.at("/runs/0/results");
        assertThat(results).hasSize(reported()).allSatisfy(result -> {
            JsonNode physical = result.at("/locations/0/physicalLocation");
            assertThat(physical.at("/artifactLocation/uri").textValue()).isEqualTo("example.json.gz");
            assertThat(physical.at("/region/startLine").intValue()).isPositive();
            assertThat(result.at("/partialFingerprints/primaryLocationLineHash").textValue())
                    .isNotBlank();
            assertThat(result.at("/codeFlows/0/threadFlows/0/locations")).isNotEmpty();
        });
        ObjectNode broken = log.deepCopy();
        ((ObjectNode) broken.at("/runs/0/results/0")).put("level", "dreadful").remove("message");
        assertThat(schema.complaints(broken)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void writesOcsfThatPassesTheDefinitionsOfBothClasses() throws IOException {
        OcsfSchema schema = new OcsfSchema(RealInput.require("schemas/ocsf"));
        int reported = reported();

        List<String> analysis = scan("--format", "ocsf").lines().toList();
        List<String> detection =
                scan("--format", "ocsf", "--ocsf-class", "2004").lines().toList();

        assertThat(analysis).hasSize(reported);
        assertThat(detection).hasSize(reported);
        for (String line : analysis) {
            assertThat(schema.complaints(json(line), "iam_analysis_finding"))
                    .as(line)
                    .isEmpty();
            assertThat(json(line).at("/finding_info/attack_graph/edges")).isNotEmpty();
        }
        for (String line : detection) {
            assertThat(schema.complaints(json(line), "detection_finding"))
                    .as(line)
                    .isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithAnEvent() throws IOException {
        OcsfSchema schema = new OcsfSchema(RealInput.require("schemas/ocsf"));
        ObjectNode event =
                (ObjectNode) json(scan("--format", "ocsf").lines().findFirst().orElseThrow());
        ((ObjectNode) event.at("/finding_info/attack_graph/nodes/0")).remove("uid");
        ((ObjectNode) event.at("/finding_info")).put("invented", 1);
        event.put("severity_id", 42).put("time", "yesterday").remove("metadata");
        event.remove(List.of("permission_analysis_results", "access_analysis_result"));

        assertThat(schema.complaints(event, "iam_analysis_finding"))
                .anyMatch(each -> each.startsWith("/severity_id is none of"))
                .anyMatch(each -> each.startsWith(" has none of"))
                .contains(
                        "/metadata is required",
                        "/time is no long",
                        "/finding_info/invented is not defined",
                        "/finding_info/attack_graph/nodes/0/uid is required");
    }

    @Test
    void writesGraphmlOfTheWholeGraph() throws IOException {
        JsonNode counts = json(scan("--format", "json")).path("graph");

        GraphmlDocument graph = GraphmlDocument.valid(scan("--format", "graphml"));

        List<String> nodes = graph.attributes("node", "id");
        assertThat(nodes).hasSizeGreaterThanOrEqualTo(counts.path("nodes").intValue());
        assertThat(graph.attributes("edge", "source")).isSubsetOf(nodes);
        assertThat(graph.attributes("edge", "target")).isSubsetOf(nodes);
        assertThat(graph.attributes("edge", "id"))
                .hasSizeGreaterThanOrEqualTo(counts.path("edges").intValue());
        assertThat(graph.values("edge", "truth"))
                .hasSameSizeAs(graph.attributes("edge", "id"))
                .containsOnly("DEFINITE", "CONDITIONAL", "UNKNOWN");
        assertThat(graph.values("node", "id")).contains("aws:012345678901:user:obama");
    }
}
