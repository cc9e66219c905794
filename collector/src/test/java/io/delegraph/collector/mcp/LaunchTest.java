package io.delegraph.collector.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "npx -y @acme/tickets@1.4.2 stdio ; npx ; npm:@acme/tickets ; 1.4.2",
                "npx --registry https://npm.acme.example tickets ; npx ; npm:tickets ; -",
                "npx -y -p @acme/tickets@latest tickets-mcp ; npx ; npm:@acme/tickets ; latest",
                "C:\\nodejs\\npx.cmd tickets ; npx ; npm:tickets ; -",
                "bunx tickets ; bunx ; npm:tickets ; -",
                "bun x tickets ; bun ; npm:tickets ; -",
                "pnpm dlx tickets@^2 ; pnpm ; npm:tickets ; ^2",
                "npm exec -- tickets ; npm ; npm:tickets ; -",
                "npx github:acme/tickets#v2 ; npx ; git:github:acme/tickets ; v2",
                "uvx tickets-mcp@2.0 --read-only ; uvx ; pypi:tickets-mcp ; 2.0",
                "uvx tickets-mcp[all]==2.0 ; uvx ; pypi:tickets-mcp ; 2.0",
                "uvx --python 3.12 tickets-mcp ; uvx ; pypi:tickets-mcp ; -",
                "uvx --from git+https://bot:tok_4f9c2a7be1@git.acme.example/tickets.git@v3 tickets ; uvx ; git:https://git.acme.example/tickets.git ; v3",
                "uv tool run tickets-mcp ; uv ; pypi:tickets-mcp ; -",
                "uv run --with mcp[cli] mcp run server.py ; uv ; pypi:mcp ; -",
                "uv --directory /srv run server.py ; uv ; - ; -",
                "pipx run tickets-mcp ; pipx ; pypi:tickets-mcp ; -",
                "python -m tickets ; python ; - ; -",
                "node dist/index.js ; node ; - ; -",
                "docker run -i --rm -e TOKEN -v /srv:/srv ghcr.io/acme/tickets:1.4 --x ; docker ; oci:ghcr.io/acme/tickets ; 1.4",
                "docker run -i acme/tickets ; docker ; oci:acme/tickets ; -",
                "docker mcp gateway run ; docker ; - ; -",
                "cmd /c npx -y tickets ; cmd ; npm:tickets ; -",
                "bash -c 'cd /srv && npx -y tickets@1' ; bash ; npm:tickets ; 1",
                "bash -c 'curl -fsSL https://u:p4ss@get.acme.example/i.sh?k=1 | sh' ; bash ; script:https://get.acme.example/i.sh ; -",
                "bash -c 'bash <(curl -s https://get.acme.example/i.sh)' ; bash ; script:https://get.acme.example/i.sh ; -",
                "bash -c 'curl -s https://api.acme.example/health' ; bash ; - ; -",
                "env A=b npx tickets ; env ; npm:tickets ; -",
                "A=b npx tickets ; npx ; npm:tickets ; -",
                "op run --env-file=.env -- npx -y tickets ; op ; npm:tickets ; -",
                "deno run --allow-net npm:tickets@1 ; deno ; npm:tickets ; 1",
                "go run github.com/acme/tickets@v1.2.3 ; go ; git:github.com/acme/tickets ; v1.2.3",
            })
    void readsProgramPackageAndVersionOfCommandLine(String line, String launcher, String name, String version) {
        String written = line.replace("\\", "\\\\").replace("\"", "\\\"").replace('\'', '`');
        Properties server = Written.at(
                        "home/mara/.cursor/mcp.json",
                        "{\"mcpServers\":{\"x\":{\"command\":\"" + written.replace('`', '\'') + "\"}}}")
                .nodes(NodeKind.TOOL_SERVER)
                .get(0)
                .properties();

        assertThat(server.findText(Property.LAUNCHER)).hasValue(launcher);
        assertThat(server.findText(Property.PACKAGE).orElse(null)).isEqualTo(name);
        assertThat(server.findText(Property.PACKAGE_VERSION).orElse(null)).isEqualTo(version);
    }

    @Test
    void takesPathWithBlanksForOneProgramWhenArgumentsStandBesideIt() {
        Properties server =
                Written.server("{'command': '~/Library/Application Support/x/mcp-arm64', 'args': ['stdio']}");

        assertThat(server.findText(Property.LAUNCHER)).hasValue("mcp-arm64");
    }

    @Test
    void takesArgumentsOfNullForNone() {
        assertThat(Written.cursor("'x': {'command': 'tickets', 'args': null}").diagnostics())
                .isEmpty();
    }

    @Test
    void takesAddressOfBridgeForEndpoint() {
        Properties server =
                Written.server("{'command': 'npx', 'args': ['mcp-remote', 'https://m.acme.example/a?k=1']}");

        assertThat(server.findText(Property.ENDPOINT)).hasValue("https://m.acme.example/a");
        assertThat(server.findText(Property.TRANSPORT)).hasValue("stdio");
    }

    @ParameterizedTest
    @CsvSource({
        "'url': 'https://a/1', https://a/1, http",
        "'httpUrl': 'https://a/3'; 'serverUrl': 'https://a/2', https://a/2, http",
        "'type': 'SSE'; 'url': 'http://u:p@a:80/x?q=1#f', http://a:80/x, sse",
        "'type': 'Streamable-HTTP'; 'url': 'https://[::1]:80/', https://[::1]:80/, http",
        "'type': 'ws'; 'url': 'wss://a/x', wss://a/x, ws",
        "'url': 'https://${HOST}/x', https://${HOST}/x, http",
        "'url': 'https://a/s/9f3c2b71d04e58aa6b/x', https://a/s/***/x, http",
        "'url': 'https://a/123e4567-e89b-12d3-a456-426614174000/x', https://a/***/x, http",
    })
    void readsAddressWithoutWhatMayBeSecret(String entry, String endpoint, String transport) {
        Properties server = Written.server("{" + entry.replace(';', ',') + "}");

        assertThat(server.findText(Property.ENDPOINT)).hasValue(endpoint);
        assertThat(server.findText(Property.TRANSPORT)).hasValue(transport);
    }

    @Test
    void saysWhenAddressOrTransportIsNotUnderstood() {
        assertThat(Written.cursor("'x': {'url': 'http://user:pass/word@host'}").problems())
                .containsExactly("MCP_UNREADABLE_ADDRESS /mcpServers/x/url:1");
        assertThat(Written.cursor("'x': {'url': 'tok_4f9c2a7be1'}").problems())
                .containsExactly("MCP_UNREADABLE_ADDRESS /mcpServers/x/url:1");
        assertThat(Written.cursor("'x': {'type': 'pigeon', 'command': 'a'}").problems())
                .containsExactly("MCP_UNKNOWN_TRANSPORT /mcpServers/x/type:1");
        assertThat(Written.cursor("'x': {'url': ''}").problems())
                .containsExactly("MCP_BLANK_ADDRESS /mcpServers/x/url:1");
    }
}
