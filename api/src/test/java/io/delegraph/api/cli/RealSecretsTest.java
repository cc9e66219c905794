package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations and scanner reports as people have them. */
class RealSecretsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SECRETS = Set.of("Secret", "Raw", "RawV2", "secret", "offender");
    private static final int SHORTEST = 10;
    /** An access key id is public and names the key in the graph. */
    private static final String PUBLIC = "(?:AKIA|ASIA)[A-Z0-9]{16}";

    @TempDir
    Path folder = Path.of("");

    @Test
    void areReadOrDiagnosedAndKeepTheirSecrets() throws IOException {
        Path configurations = RealInput.require("mcp");
        Path reports = RealInput.require("secret-scanners");
        CommandLineRun run = new CommandLineRun(folder);
        String[] paths = {configurations.toString(), reports.toString(), "--store", "memory"};

        CommandLineRun.Result json = run.run(with(paths, "scan", "--format", "json"));
        CommandLineRun.Result text = run.run(with(paths, "scan", "--top", "10000"));

        JsonNode report = JSON.readTree(json.out());
        List<String> read = inputs(report, "mcp");
        List<String> diagnosed = report.at("/diagnostics").findValuesAsText("document");
        assertThat(configurations(configurations))
                .hasSizeGreaterThan(30)
                .allMatch(file -> read.stream().anyMatch(uri -> uri.endsWith(file)) || diagnosed.contains(file));
        assertThat(inputs(report, "secrets")).hasSizeGreaterThan(5);
        assertThat(report.at("/graph/nodesByKind/ToolServer").asInt()).isGreaterThan(50);
        Set<String> secrets = secrets(reports);
        assertThat(secrets).hasSizeGreaterThan(10);
        for (String secret : secrets) {
            assertThat(json.out().contains(secret)).as("a value in the JSON").isFalse();
            assertThat(text.out().contains(secret)).as("a value in the text").isFalse();
            assertThat((json.error() + text.error()).contains(secret))
                    .as("a value in a message")
                    .isFalse();
        }
    }

    private static String[] with(String[] paths, String command, String... options) {
        return Stream.of(Stream.of(command), Stream.of(paths), Stream.of(options))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private static List<String> inputs(JsonNode report, String collector) {
        return StreamSupport.stream(report.at("/scan/inputs").spliterator(), false)
                .filter(input -> input.at("/collector").asText().equals(collector))
                .map(input -> input.at("/uri").asText())
                .toList();
    }

    // What people call such files; their content decides whether they are read.
    private static List<String> configurations(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName()
                            .toString()
                            .matches("\\.?mcp(?:[-_]config)?\\.json|claude_desktop_config\\.json"))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static Set<String> secrets(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> reports = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(reports::add);
        }
        for (Path report : reports) {
            try (MappingIterator<JsonNode> values =
                    JSON.readerFor(JsonNode.class).readValues(report.toFile())) {
                while (values.hasNext()) {
                    JsonNode value = values.next();
                    SECRETS.forEach(name -> found.addAll(value.findValuesAsText(name)));
                }
            } catch (JsonProcessingException notJson) {
                // A report that nobody can read tells no secret either.
            }
        }
        found.removeIf(value -> value.length() < SHORTEST || value.matches(PUBLIC) || value.matches("(?i)redacted"));
        return found;
    }
}
