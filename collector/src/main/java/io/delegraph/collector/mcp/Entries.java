package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of members, which clients agree on more or less; of several names the first that is present counts. */
final class Entries {
    static final List<String> COMMANDS = List.of("command", "cmd");
    static final List<String> URLS = List.of("url", "serverUrl", "httpUrl", "uri");
    static final List<String> VARIABLES = List.of("env", "environment", "envs");
    static final List<String> HEADERS =
            List.of("headers", "http_headers", "requestInit.headers", "requestOptions.headers");
    static final List<String> AUTHENTICATIONS = List.of("auth", "oauth", "authentication", "authorization");

    private Entries() {}

    /** The member of the first of these names that is present; dots lead inwards. */
    static Optional<JsonCursor> first(JsonCursor entry, List<String> names) {
        return names.stream().flatMap(name -> findWrapper(entry, name).stream()).findFirst();
    }

    /** The value at the end of the names; the value itself for an empty one. Nothing is reported. */
    static Optional<JsonCursor> findWrapper(JsonCursor root, String names) {
        Optional<JsonCursor> found = Optional.of(root);
        for (String name : names.isEmpty() ? List.<String>of() : List.of(names.split("\\.", -1))) {
            found = found.flatMap(value -> value.find(name));
        }
        return found;
    }

    /** Members of an object, elements of a list. */
    static Stream<JsonCursor> values(JsonCursor container) {
        return container.kind() == JsonKind.OBJECT
                ? container.members().values().stream()
                : container.elements().stream();
    }

    /** The strings in a list, or the one string that stands in its place; nothing is reported. */
    static List<String> texts(JsonCursor value) {
        return value.oneOrMany().stream()
                .filter(each -> each.kind() == JsonKind.TEXT)
                .map(JsonCursor::scalar)
                .toList();
    }

    /** Whether the member is true; what is neither true nor false does not count. */
    static Optional<Boolean> flag(JsonCursor entry, String names) {
        return findWrapper(entry, names)
                .filter(value -> value.kind() == JsonKind.FLAG)
                .map(value -> value.scalar().equals("true"));
    }
}
