package io.delegraph.collector.mcp;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;

/** What can be wrong with a client's configuration. */
enum McpProblem {
    NO_OBJECT(
            Severity.ERROR,
            "The configuration is %s; expected an object. Nothing is read from it: tool servers may be missing from the"
                    + " graph."),
    NO_SERVERS(
            Severity.WARNING,
            "The configuration has no readable member %s; expected the tool servers under it. No server is read from it."),
    UNREADABLE_SERVER(
            Severity.ERROR,
            "The entry of a tool server is %s; expected an object. It is left out: what the server may do is missing from"
                    + " the graph."),
    NO_LAUNCH(
            Severity.WARNING,
            "The entry of a tool server has neither a command nor an address; expected one of them. It is left out."),
    BLANK_ADDRESS(
            Severity.INFO,
            "The address of the tool server is blank; expected one. Nobody can reach the server as it is, and it is left out."),
    UNREADABLE_ADDRESS(
            Severity.WARNING,
            "The address of the tool server has not the form of one; expected scheme, host and path. The server is kept"
                    + " without its address."),
    UNKNOWN_TRANSPORT(
            Severity.WARNING,
            "The transport of the tool server is not known; expected stdio, http, sse or ws. It is taken from whether"
                    + " the entry has an address."),
    PLACEHOLDER(
            Severity.INFO,
            "A placeholder stands where a secret is expected; expected a value or a reference. No credential is stated for"
                    + " it.");

    private final Severity severity;
    private final String template;

    McpProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    Diagnostic at(SourceLocation place, Object... arguments) {
        return new Diagnostic(severity, "MCP_" + name(), String.format(Locale.ROOT, template, arguments), place);
    }
}
