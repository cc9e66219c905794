package io.delegraph.analyzer.chain.rollup;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;

/** What the graph does not show of what was observed. */
enum RollUpProblem {
    EDGES_CUT(
            Severity.WARNING,
            "Calls add up to more than %d edges; the graph has the first ones by their ends. Chains, findings and questions"
                    + " about calls read every call all the same."),
    NODES_CUT(
            Severity.WARNING,
            "More than %d names in calls are declared by nothing; the graph has the first ones by name, and no edges of the"
                    + " others."),
    CREDENTIALS_CUT(
            Severity.WARNING,
            "More than %d credentials in calls are declared by nothing; the first ones by name were looked at for shared and"
                    + " long use."),
    NAMES_AMBIGUOUS(
            Severity.INFO,
            "%d names in calls mean several things in the graph, or one of another sort; calls under them add up to no"
                    + " edges. The first is '%s'.");

    private final Severity severity;
    private final String template;

    RollUpProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    Diagnostic diagnostic(Object... arguments) {
        return new Diagnostic(
                severity,
                "OBSERVED_" + name(),
                String.format(Locale.ROOT, template, arguments),
                SourceLocation.document(RollUp.SOURCE.value()));
    }
}
