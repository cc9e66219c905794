package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One key of one server in the clients of one person, and then of two. */
class SharedKeyTest {
    private static final String SERVER = """
            {"%s": {"everything": {"command": "npx",
              "args": ["-y", "@modelcontextprotocol/server-everything@2025.9.25"],
              "env": {"EVERYTHING_API_KEY": "ek_9f27c1b04a6d83e5"}}}}
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void isOneUnitInThreeClientsOfOnePerson() throws IOException {
        mara();

        JsonNode report = report();

        assertThat(report.at("/graph/nodesByKind/Agent").asInt()).isEqualTo(3);
        assertThat(report.at("/graph/nodesByKind/ApiKey").asInt()).isEqualTo(1);
        assertThat(findings(report, "CRD-002")).isZero();
        assertThat(report.at("/diagnostics").findValuesAsText("message"))
                .anyMatch(message -> message.contains("3 clients of one person"));
    }

    @Test
    void isSharedWhenAnotherPersonHasIt() throws IOException {
        mara();
        write("Users/ben/.cursor/mcp.json", "mcpServers");

        JsonNode report = report();

        assertThat(report.at("/graph/nodesByKind/ApiKey").asInt()).isEqualTo(1);
        assertThat(findings(report, "CRD-002")).isEqualTo(1);
    }

    private void mara() throws IOException {
        write("Users/mara/.cursor/mcp.json", "mcpServers");
        write("Users/mara/.claude.json", "mcpServers");
        write("Users/mara/Library/Application Support/Code/User/mcp.json", "servers");
    }

    private void write(String file, String wrapper) throws IOException {
        Path target = folder.resolve("in").resolve(file);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, SERVER.formatted(wrapper));
    }

    private JsonNode report() throws IOException {
        CommandLineRun.Result result = new CommandLineRun(folder)
                .run("scan", folder.resolve("in").toString(), "--store", "memory", "--format", "json");
        assertThat(result.exit()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    private static long findings(JsonNode report, String rule) {
        return StreamSupport.stream(report.at("/findings").spliterator(), false)
                .filter(finding -> finding.at("/rule").asText().equals(rule))
                .count();
    }
}
