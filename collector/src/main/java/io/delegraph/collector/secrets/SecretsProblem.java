package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;

/** What can be wrong with a finding. */
enum SecretsProblem {
    UNREADABLE_FINDING(Severity.ERROR, "The finding has no readable %s; expected one. The finding was left out."),
    REDACTED(
            Severity.INFO,
            "The values of %d findings were struck out, here first. Each is known by its place only and links to no other"
                    + " place; scan without redaction, or use a scanner that writes digests, to join them."),
    NO_SECRET(
            Severity.INFO,
            "What was found is a placeholder or the name of a secret that stands elsewhere; expected a value. It was left"
                    + " out."),
    AUDITED(Severity.INFO, "Somebody has marked the finding as no secret. It was left out.");

    private final Severity severity;
    private final String template;

    SecretsProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    private String code() {
        return "SECRETS_" + name();
    }

    Diagnostic at(SourceLocation place, Object... arguments) {
        return new Diagnostic(severity, code(), String.format(Locale.ROOT, template, arguments), place);
    }

    void report(JsonCursor at, Object... arguments) {
        at.report(severity, code(), String.format(Locale.ROOT, template, arguments));
    }
}
