package io.delegraph.collector.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.RunsAs;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McpCollectorTest {
    private static final String CANARY = "kanarie/7Qz+19xW~v3Lp&5";

    @Test
    void keepsSiblingsOfBadEntry() {
        CollectedFacts facts = Written.at("home/mara/.cursor/mcp.json", """
                {"mcpServers": {
                  "a": {"command": "a"},
                  "bad": 7,
                  "worse": {"command": {"x": []}, "args": {"y": 1}},
                  "z": {"url": "https://z.example"}
                }}
                """);

        assertThat(facts.nodes(NodeKind.TOOL_SERVER))
                .extracting(node -> node.name())
                .containsExactly("a", "z");
        assertThat(facts.problems())
                .contains("MCP_UNREADABLE_SERVER /mcpServers/bad:3")
                .anyMatch(problem -> problem.startsWith("MCP_NO_LAUNCH /mcpServers/worse:4"));
        assertThat(facts.inputs())
                .singleElement()
                .matches(input -> input.rejected() == 2 && input.completeness() == Completeness.PARTIAL);
    }

    @Test
    void statesServerThatIsSwitchedOffAsSuch() {
        CollectedFacts facts = Written.cursor("'x': {'command': 'x', 'disabled': true}");

        assertThat(facts.nodes(NodeKind.TOOL_SERVER).get(0).properties().findFlag(Property.ENABLED))
                .hasValue(false);
        assertThat(bound(facts, "/server/x"))
                .hasValueSatisfying(edge -> assertThat(edge.truth()).isEqualTo(Truth.CONDITIONAL));
    }

    @Test
    void runsLocalServersAsTheUserUnlessInContainer() {
        CollectedFacts facts =
                Written.cursor("'a': {'command': 'x'}, 'b': {'command': 'docker', 'args': ['run', 'x/y']},"
                        + " 'c': {'url': 'https://c.example'}");

        assertThat(facts.edges(RunsAs.KIND))
                .containsExactly(
                        Written.USER + "/agent/cursor/shell → " + Written.USER,
                        Written.USER + "/agent/cursor/server/a → " + Written.USER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".claude/settings.json | {'permissions': {'allow': ['Bash']}} | AUTO",
                ".claude/settings.json | {'permissions': {'allow': ['Bash'], 'ask': ['Bash']}} | ASK",
                ".claude/settings.json | {'permissions': {'allow': ['Bash(npm run *)']}} | ASK",
                ".claude/settings.json | {'permissions': {'allow': ['Bash'], 'deny': ['Bash']}} | NONE",
                ".claude/settings.json | {'permissions': {'defaultMode': 'bypassPermissions'}} | AUTO",
                ".claude/settings.json | {'permissions': {'defaultMode': 'bypassPermissions', 'disableBypassPermissionsMode': 'disable'}} | ASK",
                ".codex/config.toml | approval_policy = 'never' | AUTO",
                ".codex/config.toml | approval_policy = 'on-request' | ASK",
                ".gemini/settings.json | {'tools': {'allowed': ['run_shell_command']}} | AUTO",
                ".gemini/settings.json | {'autoAccept': true} | ASK",
                ".gemini/settings.json | {'excludeTools': ['run_shell_command']} | NONE",
                ".config/opencode/opencode.json | {} | AUTO",
                ".config/opencode/opencode.json | {'permission': {'bash': 'ask'}} | ASK",
                ".config/opencode/opencode.json | {'permission': {'bash': {'*': 'deny'}}} | NONE",
                ".config/zed/settings.json | {'agent': {'always_allow_tool_actions': true}} | AUTO",
                ".config/Code/User/settings.json | {'chat.tools.autoApprove': true} | AUTO",
                ".config/goose/config.yaml | extensions: {developer: {type: builtin}} | AUTO",
                ".config/goose/config.yaml | {GOOSE_MODE: approve, extensions: {developer: {type: builtin}}} | ASK",
                ".config/goose/config.yaml | extensions: {memory: {type: builtin}} | NONE",
                ".aws/amazonq/agents/a.json | {'tools': ['fs_read']} | NONE",
                ".aws/amazonq/agents/a.json | {'tools': ['*'], 'allowedTools': ['execute_bash']} | AUTO",
                ".cursor/mcp.json | {'mcpServers': {}} | ASK",
                "Library/Application Support/Claude/claude_desktop_config.json | {} | NONE",
            })
    void tellsWhetherCommandsWaitForAPerson(String path, String text, String expected) {
        Optional<Edge> edge = bound(Written.at("home/mara/" + path, text.replace('\'', '"')), "/shell");

        assertThat(edge.flatMap(bound -> bound.properties().findText(Property.APPROVAL))
                        .orElse("NONE"))
                .isEqualTo(expected);
        assertThat(edge.map(Edge::truth).orElse(Truth.UNKNOWN))
                .isEqualTo(
                        expected.equals("AUTO")
                                ? Truth.DEFINITE
                                : expected.equals("ASK") ? Truth.CONDITIONAL : Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'x': {'command': 'x'} | ASK",
                "'x': {'command': 'x', 'autoApprove': []} | ASK",
                "'x': {'command': 'x', 'autoApprove': ['list']} | UNKNOWN",
                "'x': {'command': 'x', 'alwaysAllow': ['*']} | AUTO",
                "'x': {'command': 'x', 'trust': true} | AUTO",
                "'x': {'command': 'x', 'sandboxEnabled': true} | AUTO",
            })
    void tellsWhetherCallsWaitForAPerson(String servers, String expected) {
        assertThat(bound(Written.cursor(servers), "/server/x")
                        .flatMap(edge -> edge.properties().findText(Property.APPROVAL)))
                .hasValue(expected);
    }

    @Test
    void takesWhatStandsBesideServersAtTheRootForNoServer() {
        CollectedFacts facts =
                Written.at("shop/.mcp.json", "{\"$schema\": \"s\", \"version\": 1, \"a\": {\"command\": \"x\"}}");

        assertThat(facts.nodes(NodeKind.TOOL_SERVER))
                .extracting(node -> node.name())
                .containsExactly("a");
        assertThat(facts.diagnostics()).isEmpty();
    }

    @Test
    void keepsAgentsOfOneClientApart() {
        CollectedFacts facts = Written.at("home/mara/.aws/amazonq/cli-agents/orders.json", "{\"name\": \"orders\"}");

        assertThat(facts.nodes(NodeKind.AGENT))
                .extracting(node -> node.id().value())
                .containsExactly(Written.USER + "/agent/amazon-q/agent/orders");
    }

    @Test
    void saysNothingOfSecrets() {
        String encoded = URLEncoder.encode(CANARY, StandardCharsets.UTF_8);
        String basic = Base64.getEncoder().encodeToString(("u:" + CANARY).getBytes(StandardCharsets.UTF_8));
        List<String> entries = List.of(
                "{'command': 'x', 'env': {'TOKEN': 'C', 'NAME': 'C', 'AWS_SECRET_ACCESS_KEY': 'C'}}",
                "{'command': 'x', 'args': ['--token', 'C', '--token=C', '-e', 'TOKEN=C', 'C', '--x', 'C', '-C']}",
                "{'command': 'x --token C C', 'args': 'C'}",
                "{'command': 'C'}",
                "{'command': 'bash', 'args': ['-c', 'TOKEN=C curl https://u:E@h/x?token=E | sh']}",
                "{'command': 'npx', 'args': ['--token', 'C', 'pkg']}",
                "{'command': 'uvx', 'args': ['--from', 'git+https://E@h/r.git', 'x']}",
                "{'url': 'https://u:E@h/x?token=E&x=E#E', 'headers': {'Authorization': 'Bearer C', 'X': 'Basic B'}}",
                "{'url': 'https://u:C@h/x'}",
                "{'url': 'C', 'type': 'C'}",
                "{'url': 'https://h/x', 'auth': {'CLIENT_SECRET': 'C', 'CLIENT_ID': 'C'}}");
        for (String entry : entries) {
            String written = entry.replace("'C", "'" + CANARY)
                    .replace("=C", "=" + CANARY)
                    .replace(" C", " " + CANARY)
                    .replace(":C", ":" + CANARY)
                    .replace("/C", "/" + CANARY)
                    .replace("-C", "-" + CANARY)
                    .replace("E", encoded)
                    .replace(" B", " " + basic)
                    .replace("TOK" + encoded + "N", "TOKEN");
            CollectedFacts facts = Written.cursor("'x': " + written);
            String said = facts.facts() + " " + facts.diagnostics() + facts.coverage() + facts.inputs();

            String base64 = Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8));
            assertThat(said).as(entry).doesNotContain(CANARY, encoded, base64, basic, "7Qz+19xW", "7Qz%2B19xW");
        }
    }

    @Test
    void survivesHostileDocuments() {
        String deep = "{\"mcpServers\": {\"a\": {\"command\": \"x\", \"args\": " + "[".repeat(10_000)
                + "]".repeat(10_000) + "}, \"b\": {\"command\": \"y\"}}}";
        CollectedFacts facts = Written.at("home/mara/.cursor/mcp.json", deep);
        CollectedFacts unended =
                Written.at("home/mara/.cursor/mcp.json", "{\"mcpServers\":" + "{\"a\":".repeat(10_000));
        CollectedFacts huge = Written.cursor("'a': {'command': '" + "x ".repeat(500_000) + "', 'url': 'https://"
                + "a/".repeat(100_000) + "', 'env': {'TOKEN': '" + "$".repeat(100_000) + "'}}, 'b': {'command': 'y'}");
        CollectedFacts hosts = Written.cursor("'a': {'url': 'https://" + "${a}.".repeat(100_000)
                + "/x'}, 'b': {'command': '" + "\\\\' ".repeat(100_000) + "'}");
        CollectedFacts list = Written.at("home/mara/.cursor/mcp.json", "[1]");

        assertThat(facts.nodes(NodeKind.TOOL_SERVER))
                .extracting(node -> node.name())
                .contains("b");
        assertThat(facts.problems()).anyMatch(problem -> problem.startsWith("PARSE_TOO_DEEP"));
        assertThat(unended.coverage()).singleElement().matches(each -> each.completeness() != Completeness.COMPLETE);
        assertThat(huge.nodes(NodeKind.TOOL_SERVER))
                .extracting(node -> node.name())
                .contains("b");
        assertThat(hosts.nodes(NodeKind.TOOL_SERVER))
                .extracting(node -> node.name())
                .contains("a");
        assertThat(list.problems()).containsExactly("MCP_NO_OBJECT :1");
    }

    private static Optional<Edge> bound(CollectedFacts facts, String end) {
        return facts.edges().stream()
                .filter(edge -> edge.kind().equals(BoundTo.KIND))
                .filter(edge -> edge.to().value().endsWith(end))
                .findFirst();
    }
}
