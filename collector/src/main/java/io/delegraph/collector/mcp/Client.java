package io.delegraph.collector.mcp;

import static io.delegraph.collector.mcp.KnownFile.any;
import static io.delegraph.collector.mcp.KnownFile.home;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Programs that run a language model with tools. To add one: a constant.
 *
 * <p>Sources: FORMATS 2.1 and 2.3, which names the clients' own pages. Where the approval of tool calls is kept
 * elsewhere, the client's default counts.
 */
enum Client {
    CLAUDE_CODE(
            "claude-code",
            "Claude Code",
            Shell.ASKS,
            Approval.ASK,
            home("\\.claude\\.json", "mcpServers").withOtherSettings(),
            home("managed-mcp\\.json", "mcpServers"),
            home("claude-code/managed-settings\\.json|ClaudeCode/managed-settings\\.json", "mcpServers")
                    .withOtherSettings(),
            any("\\.claude/settings(?:\\.local)?\\.json", "mcpServers").withOtherSettings(),
            any("\\.mcp\\.json", "mcpServers", "")),
    CLAUDE_DESKTOP(
            "claude-desktop",
            "Claude Desktop",
            Shell.ABSENT,
            Approval.ASK,
            home("claude_desktop_config\\.json", "mcpServers").withOtherSettings()),
    VS_CODE(
            "vscode",
            "VS Code",
            Shell.ASKS,
            Approval.ASK,
            home("(?:Code|Code - Insiders|VSCodium)/User/(?:profiles/[^/]+/)?mcp\\.json", "servers"),
            home("(?:Code|Code - Insiders|VSCodium)/User/(?:profiles/[^/]+/)?settings\\.json", "mcp.servers")
                    .withOtherSettings(),
            any("\\.vscode/mcp\\.json", "servers"),
            any("\\.vscode/settings\\.json", "mcp.servers").withOtherSettings()),
    COPILOT_CLI(
            "copilot-cli", "Copilot CLI", Shell.ASKS, Approval.ASK, home("\\.copilot/mcp-config\\.json", "mcpServers")),
    COPILOT_AGENT("copilot-coding-agent", "Copilot coding agent", Shell.RUNS, Approval.AUTO),
    CURSOR("cursor", "Cursor", Shell.ASKS, Approval.ASK, any("\\.cursor/mcp\\.json", "mcpServers")),
    WINDSURF(
            "windsurf",
            "Windsurf",
            Shell.ASKS,
            Approval.ASK,
            home("\\.codeium/(?:windsurf[^/]*/)?mcp_config\\.json", "mcpServers"),
            any("\\.windsurf/mcp(?:_config)?\\.json", "mcpServers")),
    ANTIGRAVITY(
            "antigravity",
            "Antigravity",
            Shell.ASKS,
            Approval.ASK,
            home("\\.gemini/antigravity/mcp_config\\.json", "mcpServers")),
    GEMINI(
            "gemini-cli",
            "Gemini CLI",
            Shell.ASKS,
            Approval.ASK,
            any("\\.gemini/settings\\.json", "mcpServers").withOtherSettings(),
            home("gemini-cli/settings\\.json", "mcpServers").withOtherSettings(),
            any("gemini-extension\\.json", "mcpServers").withOtherSettings()),
    CODEX(
            "codex",
            "Codex",
            Shell.ASKS,
            Approval.ASK,
            any("\\.codex/(?:[^/]+\\.)?config\\.toml", "mcp_servers").withOtherSettings(),
            home("etc/codex/config\\.toml", "mcp_servers").withOtherSettings()),
    AMAZON_Q(
            "amazon-q",
            "Amazon Q",
            Shell.ASKS,
            Approval.ASK,
            home("\\.aws/amazonq/(?:mcp|default)\\.json", "mcpServers"),
            home("\\.aws/amazonq/(?:cli-)?agents/[^/]+\\.json", "mcpServers").withOtherSettings(),
            any("\\.amazonq/(?:mcp|default)\\.json", "mcpServers"),
            any("\\.amazonq/(?:cli-)?agents/[^/]+\\.json", "mcpServers").withOtherSettings()),
    KIRO(
            "kiro",
            "Kiro",
            Shell.ASKS,
            Approval.ASK,
            any("\\.kiro/settings/mcp\\.json", "mcpServers"),
            any("\\.kiro/agents/[^/]+\\.json", "mcpServers").withOtherSettings()),
    OPENCODE(
            "opencode",
            "opencode",
            Shell.RUNS,
            Approval.AUTO,
            home("\\.config/opencode/opencode\\.jsonc?", "mcp").withOtherSettings(),
            any("(?:\\.opencode/)?opencode\\.jsonc?", "mcp").withOtherSettings()),
    ZED(
            "zed",
            "Zed",
            Shell.ASKS,
            Approval.ASK,
            home("(?<!\\.)zed/settings\\.json", "context_servers").withOtherSettings(),
            any("\\.zed/settings\\.json", "context_servers").withOtherSettings()),
    GOOSE(
            "goose",
            "Goose",
            Shell.NOT_KNOWN,
            Approval.AUTO,
            home("goose/(?:config/)?config\\.ya?ml", "extensions").withOtherSettings()),
    CONTINUE(
            "continue",
            "Continue",
            Shell.ASKS,
            Approval.ASK,
            any("\\.continue/config\\.(?:json|ya?ml)", "mcpServers", "experimental.modelContextProtocolServers")
                    .withOtherSettings(),
            any("\\.continue/mcpServers/[^/]+\\.(?:json|ya?ml)", "mcpServers")),
    CLINE(
            "cline",
            "Cline",
            Shell.ASKS,
            Approval.ASK,
            home(
                    "(?:Code|Cursor|VSCodium)[^/]*/User/globalStorage/saoudrizwan\\.claude-dev/settings/cline_mcp_settings\\.json",
                    "mcpServers"),
            home("cline_mcp_settings\\.json", "mcpServers"),
            any("\\.cline/mcp\\.json", "mcpServers")),
    ROO(
            "roo",
            "Roo Code",
            Shell.ASKS,
            Approval.ASK,
            home("rooveterinaryinc\\.roo-cline/settings/(?:cline_)?mcp_settings\\.json", "mcpServers"),
            any("\\.roo/mcp\\.json", "mcpServers")),
    JETBRAINS(
            "jetbrains",
            "JetBrains AI",
            Shell.NOT_KNOWN,
            Approval.ASK,
            home("JetBrains/[^/]+/mcp\\.json", "mcpServers")),
    JUNIE("junie", "Junie", Shell.ASKS, Approval.ASK, any("\\.junie/mcp/mcp\\.json", "mcpServers")),
    TABNINE(
            "tabnine",
            "Tabnine",
            Shell.NOT_KNOWN,
            Approval.UNKNOWN,
            any("\\.tabnine/mcp_servers\\.json", "mcpServers")),
    DOCKER(
            "docker-mcp",
            "Docker MCP Toolkit",
            Shell.ABSENT,
            Approval.UNKNOWN,
            home("\\.docker/mcp/registry\\.ya?ml", "registry")),
    OTHER("mcp-client", "An MCP client", Shell.NOT_KNOWN, Approval.UNKNOWN);

    private final String key;
    private final String title;
    private final Shell shell;
    private final Approval approval;
    // A list of records whose patterns are immutable; its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<KnownFile> files;

    Client(String key, String title, Shell shell, Approval approval, KnownFile... files) {
        this.key = key;
        this.title = title;
        this.shell = shell;
        this.approval = approval;
        this.files = List.of(files);
    }

    /** The client that reads a file of this path. */
    static Optional<Client> findByPath(String uri) {
        return Arrays.stream(values())
                .filter(client -> client.findFile(uri).isPresent())
                .findFirst();
    }

    Optional<KnownFile> findFile(String uri) {
        return files.stream().filter(file -> file.matches(uri)).findFirst();
    }

    /** In ids and as {@link io.delegraph.cypher.graph.Property#CLIENT}. */
    String key() {
        return key;
    }

    /** For people. */
    String title() {
        return title;
    }

    Shell shell() {
        return shell;
    }

    /** Of calls of servers that the configuration says nothing about. */
    Approval approval() {
        return approval;
    }
}
