package io.delegraph.collector.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a conversation calls a tool.
 *
 * @param tool   the server, for a tool of an MCP server as clients name it ({@code mcp__SERVER__TOOL}); else the tool
 * @param action the tool
 */
record ToolName(String tool, String action) {
    private static final Pattern OF_SERVER = Pattern.compile("mcp__([^_](?:.*?[^_])?)__(.+)");
    private static final int LONGEST = 200;

    static ToolName of(String written) {
        String name = written.length() <= LONGEST ? written : written.substring(0, LONGEST);
        Matcher matcher = OF_SERVER.matcher(name);
        return matcher.matches() ? new ToolName(matcher.group(1), matcher.group(2)) : new ToolName(name, name);
    }
}
