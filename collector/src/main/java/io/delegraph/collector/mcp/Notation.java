package io.delegraph.collector.mcp;

import java.util.Locale;
import java.util.Optional;

/** How a configuration is written, told by the name and the first characters of the document. */
enum Notation {
    JSON,
    YAML,
    TOML;

    static Optional<Notation> find(String uri, String text) {
        String name = uri.toLowerCase(Locale.ROOT);
        if (name.endsWith(".toml")) {
            return Optional.of(TOML);
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return Optional.of(YAML);
        }
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("//") || start.startsWith("/*")
                ? Optional.of(JSON)
                : Optional.empty();
    }
}
