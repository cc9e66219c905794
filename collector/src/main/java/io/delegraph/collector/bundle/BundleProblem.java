package io.delegraph.collector.bundle;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;

/** What can be wrong with a bundle. */
enum BundleProblem {
    UNREADABLE_RECORD(
            Severity.ERROR, "The record has no '%s' that this version reads; expected one. The record was left out."),
    UNKNOWN_PROPERTY(
            Severity.ERROR,
            "This version does not know the property, or not such a value of it. It was left out; the rest of the fact was"
                    + " kept."),
    UNTRUSTED(Severity.WARNING, "%s. Its facts are used, and each of its sources is taken for partly read.");

    private final Severity severity;
    private final String template;

    BundleProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    private String code() {
        return "BUNDLE_" + name();
    }

    Diagnostic at(SourceLocation place, Object... arguments) {
        return new Diagnostic(severity, code(), String.format(Locale.ROOT, template, arguments), place);
    }

    void report(JsonCursor at, Object... arguments) {
        at.report(severity, code(), String.format(Locale.ROOT, template, arguments));
    }
}
