package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.machine.UserFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One tool server of a configuration.
 *
 * @param project folder of the project that it is configured for; empty for all
 */
record ServerEntry(String name, String project, JsonCursor value) {
    /** The servers in the document, in its order. */
    static List<ServerEntry> listOf(JsonCursor root, ClientFile file, UserFolder folder) {
        List<ServerEntry> entries = new ArrayList<>();
        findServers(root, file).ifPresent(servers -> add(servers, file.project(folder), entries));
        if (file.client() == Client.CLAUDE_CODE) {
            root.find("projects")
                    .map(JsonCursor::members)
                    .ifPresent(projects -> projects.forEach((path, project) -> project.find("mcpServers")
                            .ifPresent(servers -> add(servers, relative(path, folder), entries))));
        }
        return entries;
    }

    /** The value that holds the servers. */
    static Optional<JsonCursor> findServers(JsonCursor root, ClientFile file) {
        return Entries.first(root, file.wrapper().wrappers());
    }

    // At the root, names and versions of the file stand beside the servers.
    private static void add(JsonCursor servers, String project, List<ServerEntry> entries) {
        if (servers.kind() == JsonKind.ARRAY) {
            for (JsonCursor each : servers.elements()) {
                String name = each.find("name")
                        .filter(value -> value.kind() == JsonKind.TEXT)
                        .map(JsonCursor::scalar)
                        .orElse(each.place().token());
                JsonCursor value = each.find("transport")
                        .filter(transport -> transport.kind() == JsonKind.OBJECT)
                        .orElse(each);
                entries.add(new ServerEntry(name, project, value));
            }
        } else if (servers.is(JsonKind.OBJECT)) {
            boolean root = servers.pointer().isEmpty();
            servers.members().forEach((name, value) -> {
                if (!root || value.kind() == JsonKind.OBJECT) {
                    entries.add(new ServerEntry(name, project, value));
                }
            });
        }
    }

    // A project below the user's folder is named as one of its own files would name it.
    private static String relative(String path, UserFolder folder) {
        String slashes = path.replace('\\', '/');
        String home = "/" + folder.name() + "/";
        int at = slashes.indexOf(home);
        return folder.home() && at >= 0 ? slashes.substring(at + home.length()) : slashes.replaceFirst("^/+", "");
    }

    /** The name in ids, below the agent. */
    String path() {
        return project.isEmpty() ? "server/" + name : "project/" + project + "/server/" + name;
    }
}
