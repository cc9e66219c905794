package io.delegraph.collector.opengraph;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;

/** What can be wrong with a graph of another tool, or with a mapping of its kinds. */
enum OpenGraphProblem {
    BAD_NODE(
            Severity.ERROR,
            "The node has no readable %s; expected an object with an id and a list of kinds. It was left out."),
    BAD_EDGE(Severity.ERROR, "The edge has no readable %s; expected start, end and kind. It was left out."),
    BAD_PROPERTY(
            Severity.WARNING,
            "The property is an object or null; expected a text, a number, true, false or a list of one of them. It was kept as"
                    + " written."),
    HIDDEN_SECRET(Severity.WARNING, "A property holds a secret; expected none. Its fingerprint is kept in its place."),
    LATE_METADATA(
            Severity.INFO,
            "The metadata stands behind the graph; expected it first. Which tool the graph comes from was not kept."),
    REFERENCES(
            Severity.INFO,
            "%d ends of edges are nodes that the document does not state, here first. Each became a node of which only its id"
                    + " or its name is known."),
    UNFIT_EDGE(
            Severity.WARNING,
            "The mapping makes %d edges a kind that may not lie between such nodes, here first. They stay foreign, and no"
                    + " authority passes along them."),
    UNKNOWN_SECTION(Severity.ERROR, "The section is not known; expected nodes or edges. It was left out."),
    UNKNOWN_KIND(
            Severity.ERROR,
            "The kind is not registered, or is no text; expected the label of a kind of node, or the name of a kind of edge that"
                    + " can be stated. The line was left out."),
    BAD_MAPPING(Severity.ERROR, "The mapping is %s; expected an object with nodes and edges. Nothing is mapped.");

    private final Severity severity;
    private final String template;

    OpenGraphProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    void report(JsonCursor at, Object... arguments) {
        at.report(severity, code(), message(arguments));
    }

    Diagnostic at(SourceLocation place, Object... arguments) {
        return new Diagnostic(severity, code(), message(arguments), place);
    }

    private String code() {
        return "OPENGRAPH_" + name();
    }

    private String message(Object... arguments) {
        return String.format(Locale.ROOT, template, arguments);
    }
}
