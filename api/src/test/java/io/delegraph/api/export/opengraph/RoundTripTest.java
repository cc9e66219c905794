package io.delegraph.api.export.opengraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.api.cli.RealInput;
import io.delegraph.api.export.ExportedGraph;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.scan.ScanRequest;
import io.delegraph.api.scan.ScanRequest.PrivilegeListing;
import io.delegraph.api.scan.ScanRun;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.cypher.graph.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Instant CLOCK = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SCHEMAS = "bloodhound/bloodhound-docs/docs/assets/opengraph/";

    static List<Path> payloads() throws IOException {
        try (Stream<Path> samples = Files.list(RealInput.require("bloodhound/githound/samples"))) {
            return Stream.concat(samples, Stream.of(RealInput.require(SCHEMAS + "opengraph-minimal.json")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void comesOutAsItWentIn(Path payload) throws IOException {
        JsonNode before = MAPPER.readTree(payload.toFile());

        Written written = write(payload);

        assertThat(written.diagnostics()).noneMatch(each -> each.severity() != Diagnostic.Severity.INFO);
        assertThat(parts(written.graph(), "nodes")).isEqualTo(parts(before, "nodes"));
        assertThat(parts(written.graph(), "edges")).isEqualTo(parts(before, "edges"));
        String kind = before.at("/metadata/source_kind").asText("Delegraph");
        assertThat(written.graph().at("/metadata/source_kind").asText()).isEqualTo(kind);
    }

    @Test
    void passesThePublishedSchemasWithARealAccount() throws IOException {
        Path account = RealInput.require("aws-iam/cloudsplaining/examples/files/example.json.gz");

        JsonNode graph = write(account).graph();

        assertThat(graph.at("/graph/nodes")).isNotEmpty();
        assertThat(graph.at("/graph/edges")).isNotEmpty();
        assertThat(problems("opengraph-node.json", graph.at("/graph/nodes"))).isEmpty();
        assertThat(problems("opengraph-edge.json", graph.at("/graph/edges"))).isEmpty();
    }

    @Test
    void definesEveryKindThatARealAccountUses() throws IOException {
        Path account = RealInput.require("aws-iam/cloudsplaining/examples/files/example.json.gz");
        StringWriter text = new StringWriter();
        OpenGraphExtension.write(new PrintWriter(text));
        JsonNode extension = MAPPER.readTree(text.toString());

        JsonNode graph = write(account).graph();

        assertThat(extension.at("/node_kinds").findValuesAsText("name"))
                .containsAll(texts(graph.at("/graph/nodes"), "kinds"))
                .allMatch(name -> name.matches("DG_[A-Za-z0-9_]+"));
        assertThat(extension.at("/relationship_kinds").findValuesAsText("name"))
                .containsAll(Set.copyOf(graph.at("/graph/edges").findValuesAsText("kind")))
                .allMatch(name -> name.matches("DG_[A-Za-z0-9_]+"));
        assertThat(extension.at("/schema/namespace").asText()).isEqualTo("DG");
        assertThat(extension.at("/schema/version").asText()).matches("v\\d+\\.\\d+\\.\\d+");
    }

    private record Written(JsonNode graph, List<Diagnostic> diagnostics) {}

    private static Written write(Path input) throws IOException {
        try (OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory())) {
            ScanRequest request = new ScanRequest(
                    ScanInputs.of(List.of(input.toString()), CLOCK), Profile.CORE, PrivilegeListing.OMITTED);
            ScanOutcome outcome =
                    new ScanRun(store.scanned(), InputStream.nullInputStream(), ScanProgress.UNWATCHED).run(request);
            StringWriter text = new StringWriter();
            PrintWriter writer = new PrintWriter(text);
            OpenGraphExport.write(
                    ExportedGraph.of(outcome.snapshot(), store.graph().derivation()), writer);
            writer.flush();
            return new Written(MAPPER.readTree(text.toString()), outcome.diagnostics());
        }
    }

    // The order of nodes and edges says nothing, nor does "match_by" for what is matched by id anyway.
    private static Map<String, JsonNode> parts(JsonNode payload, String name) {
        Map<String, JsonNode> parts = new TreeMap<>();
        for (JsonNode each : payload.at("/graph/" + name)) {
            for (String end : List.of("start", "end")) {
                if (each.path(end).path("match_by").asText().equals("id")) {
                    ((com.fasterxml.jackson.databind.node.ObjectNode) each.path(end)).remove("match_by");
                }
            }
            String key = name.equals("nodes")
                    ? each.path("id").asText()
                    : each.path("start") + " " + each.path("kind") + " " + each.path("end");
            parts.put(key, each);
        }
        return parts;
    }

    private static Set<String> texts(JsonNode objects, String member) {
        List<String> texts = new ArrayList<>();
        objects.forEach(object -> object.path(member).forEach(each -> texts.add(each.asText())));
        return Set.copyOf(texts);
    }

    private static List<String> problems(String schema, JsonNode values) throws IOException {
        JsonSchema published = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(MAPPER.readTree(RealInput.require(SCHEMAS + schema).toFile()));
        List<String> problems = new ArrayList<>();
        values.forEach(each -> published.validate(each).forEach(problem -> problems.add(problem.getMessage())));
        return problems;
    }
}
