package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a client's settings let it run commands, and without asking. What is not said is the client's default. */
final class ShellRules {
    private static final Set<String> EVERY_COMMAND = Set.of("Bash", "Bash(*)", "Bash(:*)", "*");
    private static final Set<String> GEMINI_SHELL = Set.of("run_shell_command", "ShellTool");
    private static final Set<String> AMAZON_SHELL =
            Set.of("execute_bash", "execute_cmd", "shell", "*", "@builtin", "execute_*");
    private static final Set<String> GOOSE_SHELL = Set.of("developer", "computercontroller");

    private ShellRules() {}

    static Shell of(Client client, JsonCursor root) {
        return switch (client) {
            case CLAUDE_CODE -> claude(root);
            case VS_CODE ->
                allowed(client, flag(root, "chat.tools.autoApprove") || flag(root, "chat.tools.global.autoApprove"));
            case GEMINI -> gemini(root);
            case CODEX -> allowed(client, Set.of("never", "on-failure").contains(text(root, "approval_policy")));
            case OPENCODE -> opencode(root);
            case ZED ->
                allowed(
                        client,
                        Entries.flag(root, "agent.always_allow_tool_actions").orElse(false));
            case GOOSE -> goose(root);
            case AMAZON_Q, KIRO -> amazon(client, root);
            default -> client.shell();
        };
    }

    private static Shell allowed(Client client, boolean withoutAsking) {
        return withoutAsking ? Shell.RUNS : client.shell();
    }

    // Deny, then ask, then allow: FORMATS 2.2.
    private static Shell claude(JsonCursor root) {
        if (names(root, "permissions.deny", EVERY_COMMAND)) {
            return Shell.ABSENT;
        }
        boolean bypassed = text(root, "permissions.defaultMode").equals("bypassPermissions")
                && !text(root, "permissions.disableBypassPermissionsMode").equals("disable");
        boolean sandboxed = Entries.flag(root, "sandbox.enabled").orElse(false)
                && Entries.flag(root, "sandbox.autoAllowBashIfSandboxed").orElse(false);
        boolean asks = names(root, "permissions.ask", EVERY_COMMAND);
        boolean allows = names(root, "permissions.allow", EVERY_COMMAND) || sandboxed;
        return bypassed || (allows && !asks) ? Shell.RUNS : Shell.ASKS;
    }

    private static Shell gemini(JsonCursor root) {
        if (names(root, "excludeTools", GEMINI_SHELL) || names(root, "tools.exclude", GEMINI_SHELL)) {
            return Shell.ABSENT;
        }
        boolean yolo = text(root, "general.defaultApprovalMode").equalsIgnoreCase("yolo");
        boolean listed = names(root, "allowedTools", GEMINI_SHELL) || names(root, "tools.allowed", GEMINI_SHELL);
        return yolo || listed ? Shell.RUNS : Shell.ASKS;
    }

    private static Shell opencode(JsonCursor root) {
        Optional<JsonCursor> permission = root.find("permission");
        String all = permission
                .filter(value -> value.kind() == JsonKind.TEXT)
                .map(JsonCursor::scalar)
                .orElse("allow");
        Optional<JsonCursor> bash = permission.flatMap(value -> value.find("bash"));
        String rule = bash.map(value -> value.kind() == JsonKind.OBJECT ? text(value, "*") : value.scalar())
                .orElse(all);
        if (rule.equals("deny") || !Entries.flag(root, "tools.bash").orElse(true)) {
            return Shell.ABSENT;
        }
        return rule.equals("allow") ? Shell.RUNS : Shell.ASKS;
    }

    private static Shell goose(JsonCursor root) {
        boolean shell = root.find("extensions")
                .map(extensions -> extensions.members().entrySet().stream()
                        .anyMatch(each -> GOOSE_SHELL.contains(each.getKey())
                                && Entries.flag(each.getValue(), "enabled").orElse(true)))
                .orElse(false);
        String mode = text(root, "GOOSE_MODE").toLowerCase(Locale.ROOT);
        if (!shell || mode.equals("chat")) {
            return Shell.ABSENT;
        }
        return mode.isEmpty() || mode.equals("auto") ? Shell.RUNS : Shell.ASKS;
    }

    private static Shell amazon(Client client, JsonCursor root) {
        if (root.find("tools").isPresent() && !names(root, "tools", AMAZON_SHELL)) {
            return Shell.ABSENT;
        }
        return allowed(client, names(root, "allowedTools", AMAZON_SHELL));
    }

    private static boolean names(JsonCursor root, String member, Set<String> any) {
        List<String> texts =
                Entries.findWrapper(root, member).map(Entries::texts).orElse(List.of());
        return texts.stream().anyMatch(any::contains);
    }

    // Names of VS Code's settings have dots of their own.
    private static boolean flag(JsonCursor root, String name) {
        return root.find(name)
                .filter(value -> value.kind() == JsonKind.FLAG)
                .map(value -> value.scalar().equals("true"))
                .orElse(false);
    }

    private static String text(JsonCursor root, String names) {
        return Entries.findWrapper(root, names)
                .filter(value -> value.kind() == JsonKind.TEXT)
                .map(JsonCursor::scalar)
                .orElse("");
    }
}
