package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.List;
import java.util.Locale;

/**
 * Whether calls of a client's servers wait for a person.
 *
 * @param otherwise of servers that say nothing themselves
 * @param allowed   names in the list of tools that an agent may use without asking
 */
record Approvals(Approval otherwise, List<String> allowed) {
    private static final List<String> LISTS = List.of("autoApprove", "alwaysAllow", "always_allow");

    Approvals {
        allowed = List.copyOf(allowed);
    }

    static Approvals of(Client client, JsonCursor root) {
        List<String> allowed = root.find("allowedTools").map(Entries::texts).orElse(List.of());
        return new Approvals(otherwise(client, root), allowed);
    }

    private static Approval otherwise(Client client, JsonCursor root) {
        if (client == Client.GOOSE) {
            return switch (text(root, "GOOSE_MODE").toLowerCase(Locale.ROOT)) {
                case "", "auto" -> Approval.AUTO;
                case "approve", "chat" -> Approval.ASK;
                default -> Approval.UNKNOWN;
            };
        }
        boolean everything =
                (client == Client.CODEX && text(root, "approval_policy").equals("never"))
                        || (client == Client.VS_CODE && ShellRules.of(client, root) == Shell.RUNS)
                        || (client == Client.CLAUDE_CODE
                                && text(root, "permissions.defaultMode").equals("bypassPermissions"))
                        || (client == Client.ZED && ShellRules.of(client, root) == Shell.RUNS);
        return everything ? Approval.AUTO : client.approval();
    }

    /** The approval of calls of one server. */
    Approval of(ServerEntry server) {
        JsonCursor entry = server.value();
        List<String> tools = Entries.first(entry, LISTS).map(Entries::texts).orElse(List.of());
        String own = "@" + server.name();
        boolean all = tools.contains("*")
                || allowed.contains("*")
                || allowed.contains(own)
                || allowed.contains(own + "/*")
                || Entries.flag(entry, "trust").orElse(false)
                // FORMATS 2.1: in a sandbox, VS Code confirms calls itself.
                || Entries.flag(entry, "sandboxEnabled").orElse(false);
        boolean some = !tools.isEmpty() || allowed.stream().anyMatch(each -> each.startsWith(own + "/"));
        return all ? Approval.AUTO : some && otherwise != Approval.AUTO ? Approval.UNKNOWN : otherwise;
    }

    private static String text(JsonCursor root, String names) {
        return Entries.findWrapper(root, names)
                .filter(value -> value.kind() == JsonKind.TEXT)
                .map(JsonCursor::scalar)
                .orElse("");
    }
}
