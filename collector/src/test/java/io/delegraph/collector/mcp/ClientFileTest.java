package io.delegraph.collector.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.DocumentHead;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFileTest {
    private static final String SERVERS = "{\"a\": {\"command\": \"x\"}}";

    @ParameterizedTest
    @CsvSource({
        "Users/kim/Library/Application Support/Claude/claude_desktop_config.json, CLAUDE_DESKTOP",
        "Users/kim/AppData/Roaming/Claude/claude_desktop_config.json, CLAUDE_DESKTOP",
        "home/mara/.claude.json, CLAUDE_CODE",
        "shop/.mcp.json, CLAUDE_CODE",
        "etc/claude-code/managed-mcp.json, CLAUDE_CODE",
        "shop/.claude/settings.local.json, CLAUDE_CODE",
        "home/mara/.config/Code/User/mcp.json, VS_CODE",
        "shop/.vscode/mcp.json, VS_CODE",
        "home/mara/.copilot/mcp-config.json, COPILOT_CLI",
        "home/mara/.cursor/mcp.json, CURSOR",
        "home/mara/.codeium/windsurf/mcp_config.json, WINDSURF",
        "home/mara/.gemini/settings.json, GEMINI",
        "home/mara/.gemini/antigravity/mcp_config.json, ANTIGRAVITY",
        "home/mara/.codex/config.toml, CODEX",
        "home/mara/.codex/work.config.toml, CODEX",
        "home/mara/.aws/amazonq/mcp.json, AMAZON_Q",
        "home/mara/.aws/amazonq/agents/shop.json, AMAZON_Q",
        "home/mara/.kiro/settings/mcp.json, KIRO",
        "home/mara/.config/opencode/opencode.json, OPENCODE",
        "home/mara/.config/zed/settings.json, ZED",
        "home/mara/.config/goose/config.yaml, GOOSE",
        "home/mara/.continue/config.yaml, CONTINUE",
        "home/mara/.config/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json, CLINE",
        "x/rooveterinaryinc.roo-cline/settings/mcp_settings.json, ROO",
        "home/mara/.config/JetBrains/IdeaIC2026.1/mcp.json, JETBRAINS",
        "home/mara/.junie/mcp/mcp.json, JUNIE",
        "home/mara/.tabnine/mcp_servers.json, TABNINE",
        "home/mara/.docker/mcp/registry.yaml, DOCKER",
    })
    void tellsClientByPath(String path, Client client) {
        assertThat(find(path, "{}")).hasValue(client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.json | {'mcpServers': SERVERS} | OTHER",
                "x.json | {'mcpServers': {'a': {'url': '${COPILOT_MCP_URL}', 'tools': ['*']}}} | COPILOT_AGENT",
                "x.json | // c%n{'mcp': {'servers': SERVERS},} | VS_CODE",
                "mcp.json | {'servers': SERVERS} | VS_CODE",
                "x.json | {'context_servers': SERVERS} | ZED",
                "x.json | {'mcp': {'a': {'type': 'local', 'command': ['x']}}} | OPENCODE",
                "x.toml | [mcp_servers.a]%ncommand = 'x' | CODEX",
                "x.yaml | extensions: {a: {cmd: x}} | GOOSE",
            })
    void tellsClientByContent(String path, String text, Client client) {
        String json = text.replace("%n", "\n").replace('\'', '"').replace("SERVERS", SERVERS);
        assertThat(find(path, json)).hasValue(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"servers\": {\"a\": {\"command\": \"x\"}}}",
                "{\"mcp\": {}}",
                "{\"mcp\": {\"version\": 1}}",
                "{\"mcpServers\": {}}",
                "{\"mcpServers\": \"./servers.json\"}",
                "{\"name\": \"mcpServers\", \"packages\": [{\"command\": \"x\"}]}",
                "{\"properties\": {\"mcpServers\": {\"a\": {\"command\": \"x\"}}}}",
                "[{\"mcpServers\": {\"a\": {\"command\": \"x\"}}}]",
                "mcpServers",
            })
    void takesNoForeignDocument(String text) {
        assertThat(find("data/x.json", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home/mara/.claude/plugins/marketplaces/official/shop/.mcp.json",
                "plugins/marketplaces/official/.mcp.json"
            })
    void takesNothingFromCatalogue(String path) {
        assertThat(find(path, "{\"mcpServers\": " + SERVERS + "}")).isEmpty();
    }

    private static Optional<Client> find(String path, String text) {
        return ClientFile.find(new DocumentHead(path, text)).map(ClientFile::client);
    }
}
