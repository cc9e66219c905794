package io.delegraph.collector.mcp;

import io.delegraph.collector.mcp.CommandLine.Token;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a client reaches a server. */
record ServerAddress(McpFacts facts, JsonCursor entry, Optional<Launch> launch, Optional<PackageName> fetched) {
    /** Programs that are started here and only pass on what a remote server says. */
    private static final Set<String> BRIDGES = Set.of(
            "npm:mcp-remote",
            "npm:supergateway",
            "npm:mcp-proxy",
            "pypi:mcp-proxy",
            "npm:@pyroprompts/mcp-stdio-to-streamable-http-adapter");

    static Optional<JsonCursor> find(JsonCursor entry) {
        return Entries.first(entry, Entries.URLS)
                .filter(url -> url.kind() == JsonKind.TEXT && !url.scalar().isBlank());
    }

    Optional<String> endpoint() {
        Optional<JsonCursor> url = find(entry);
        if (url.isPresent()) {
            Optional<String> clean = Endpoint.find(url.get().scalar());
            // An address that stands elsewhere is none of this document's mistakes.
            if (clean.isEmpty() && !url.get().scalar().contains("$")) {
                facts.problem(McpProblem.UNREADABLE_ADDRESS.at(url.get().at()));
            }
            return clean;
        }
        boolean bridge =
                fetched.map(PackageName::name).filter(BRIDGES::contains).isPresent();
        return launch.filter(is -> bridge).stream()
                .flatMap(command -> command.words().stream())
                .map(Token::text)
                .filter(word -> word.matches("(?is)https?://.*"))
                .findFirst()
                .flatMap(Endpoint::find);
    }

    Optional<String> transport() {
        Optional<JsonCursor> type = entry.find("type")
                .or(() -> entry.find("transport"))
                .filter(value ->
                        value.kind() == JsonKind.TEXT && !value.scalar().isBlank());
        String written =
                type.map(JsonCursor::scalar).orElse("").toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        return switch (written) {
            case "stdio", "local", "inlinepython" -> Optional.of("stdio");
            case "http", "streamablehttp", "remote" -> Optional.of("http");
            case "sse" -> Optional.of("sse");
            case "ws", "websocket" -> Optional.of("ws");
            case "builtin", "platform", "frontend" -> Optional.empty();
            default -> guessed(type);
        };
    }

    private Optional<String> guessed(Optional<JsonCursor> type) {
        type.ifPresent(value -> facts.problem(McpProblem.UNKNOWN_TRANSPORT.at(value.at())));
        return find(entry).isPresent() ? Optional.of("http") : launch.map(command -> "stdio");
    }
}
