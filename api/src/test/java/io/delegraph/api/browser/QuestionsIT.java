package io.delegraph.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.demo.DemoEstate;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.query.QueryCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;

/** The saved questions, asked of scanned estates. */
class QuestionsIT {
    private static final String UNPINNED = "questions/which-agents-run-unpinned-servers";

    @TempDir
    Path folder = Path.of("");

    @Test
    void haveAnAnswerInTheDemoWithOneAgentThatAsksNobody() throws IOException {
        ScanInputs inputs = DemoEstate.extractTo(folder, Fingerprinter.lazily(FingerprintKey::random));
        Path settings = folder.resolve("estate/laptops/p14/home/zoe/.claude/settings.json");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "{\"permissions\": {\"defaultMode\": \"bypassPermissions\"}}");
        try (ScannedGraph graph = ScannedGraph.of(inputs)) {
            assertThat(QueryCatalog.bundled().listFolder("questions"))
                    .hasSizeGreaterThanOrEqualTo(7)
                    .allSatisfy(question -> assertThat(graph.run(question.text()))
                            .as(question.name())
                            .isNotEmpty());
        }
    }

    @Test
    void callTheSameServersUnpinnedAsTheRuleDoes() throws IOException {
        write(Map.ofEntries(
                server("npm-none", "npx", "-y", "@acme/tools"),
                server("npm-latest", "npx", "-y", "@acme/tools@latest"),
                server("npm-caret", "npx", "-y", "@acme/tools@^1.2"),
                server("npm-x", "npx", "-y", "@acme/tools@1.x"),
                server("npm-major", "npx", "-y", "@acme/tools@1"),
                server("npm-variable", "npx", "-y", "@acme/tools@${VERSION}"),
                server("npm-exact", "npx", "-y", "@acme/tools@1.2.3"),
                server("npm-candidate", "npx", "-y", "@acme/tools@1.2.3-rc.1"),
                server("pypi-none", "uvx", "acme-tools"),
                server("pypi-least", "uvx", "acme-tools>=1.2"),
                server("pypi-exact", "uvx", "acme-tools==2.0rc1"),
                server("oci-none", "docker", "run", "-i", "acme/tools"),
                server("oci-latest", "docker", "run", "-i", "acme/tools:latest"),
                server("oci-tag", "docker", "run", "-i", "acme/tools:1.4"),
                server("untold", "npx"),
                server("local", "node", "server.js")));
        ScanInputs inputs = ScanInputs.of(List.of(folder.toString()), DemoEstate.CLOCK);
        try (ScannedGraph graph = ScannedGraph.of(inputs)) {
            Map<String, String> answered = byName(
                    graph.run(QueryCatalog.bundled().getQuery(UNPINNED).text()),
                    row -> row.get("s").get("id").asString());
            Map<String, String> judged = byName(
                    graph.run("MATCH (f:Finding {rule: 'AGT-004'}) RETURN f.subjectIds[0] AS id, f.truth AS truth"),
                    row -> row.get("id").asString());

            assertThat(answered)
                    .isEqualTo(judged)
                    .containsKeys("npm-none", "npm-latest", "npm-caret", "npm-x", "pypi-least", "oci-latest")
                    .doesNotContainKeys("npm-exact", "npm-candidate", "pypi-exact", "oci-tag", "local")
                    .containsEntry("npm-major", "DEFINITE")
                    .containsEntry("untold", "UNKNOWN");
        }
    }

    private static Map<String, String> byName(List<Record> rows, Function<Record, String> id) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> id.apply(row).substring(id.apply(row).lastIndexOf('/') + 1),
                        row -> row.get("truth").asString(),
                        (one, other) -> one + "+" + other,
                        TreeMap::new));
    }

    private static Map.Entry<String, Object> server(String name, String command, String... arguments) {
        return Map.entry(name, Map.of("command", command, "args", List.of(arguments)));
    }

    private void write(Map<String, Object> servers) throws IOException {
        Path file = folder.resolve("laptop/home/zoe/.cursor/mcp.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, new JsonMapper().writeValueAsString(Map.of("mcpServers", servers)));
    }
}
