package io.delegraph.collector.mcp;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells configurations of unknown paths by what they hold: entries that say how to reach a tool server. */
final class Shape {
    private static final Pattern WORTH_READING = Pattern.compile(
            "mcpServers|context_servers|mcp_servers|modelContextProtocol|\"servers\"|\"mcp\"|extensions:");

    private Shape() {}

    static Optional<ClientFile> find(DocumentHead head, Notation notation) {
        if (!WORTH_READING.matcher(head.text()).find()) {
            return Optional.empty();
        }
        return Configuration.ofHead(head, notation).flatMap(root -> find(head, notation, root));
    }

    private static Optional<ClientFile> find(DocumentHead head, Notation notation, JsonCursor root) {
        if (notation == Notation.TOML) {
            return holds(root, "mcp_servers") ? file(Client.CODEX, notation, "mcp_servers") : Optional.empty();
        }
        if (holds(root, "mcpServers")) {
            boolean pipeline = head.text().contains("COPILOT_MCP_");
            return file(pipeline ? Client.COPILOT_AGENT : Client.OTHER, notation, "mcpServers");
        }
        if (notation == Notation.YAML) {
            return holds(root, "extensions") ? file(Client.GOOSE, notation, "extensions") : Optional.empty();
        }
        if (holds(root, "context_servers")) {
            return file(Client.ZED, notation, "context_servers");
        }
        if (holds(root, "mcp.servers")) {
            return file(Client.VS_CODE, notation, "mcp.servers");
        }
        if (holds(root, "mcp")) {
            return file(Client.OPENCODE, notation, "mcp");
        }
        boolean named = head.uri().replace('\\', '/').matches("(?i)(?:.*/)?mcp\\.json");
        return named && holds(root, "servers") ? file(Client.VS_CODE, notation, "servers") : Optional.empty();
    }

    private static Optional<ClientFile> file(Client client, Notation notation, String wrapper) {
        return Optional.of(new ClientFile(client, notation, KnownFile.home("", wrapper)));
    }

    private static boolean holds(JsonCursor root, String wrapper) {
        return Entries.findWrapper(root, wrapper)
                .filter(found -> Entries.values(found).anyMatch(Shape::isServer))
                .isPresent();
    }

    /** Whether the value says how to start or call something. */
    private static boolean isServer(JsonCursor value) {
        boolean started = Entries.first(value, Entries.COMMANDS)
                .filter(command -> command.kind() == JsonKind.TEXT || command.kind() == JsonKind.ARRAY)
                .isPresent();
        return started
                || Entries.first(value, Entries.URLS)
                        .filter(url -> url.kind() == JsonKind.TEXT)
                        .isPresent();
    }
}
