package io.delegraph.collector.workstation;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;

/** What can be wrong with a file of a user. No message holds anything of the file. */
enum WorkstationProblem {
    UNREADABLE(Severity.ERROR, "The document cannot be read: %s. Nothing is read from it."),
    MALFORMED_LINE(
            Severity.ERROR,
            "The line is not understood; expected %s. It is left out: a credential may be missing from the graph."),
    UNREADABLE_ENTRY(
            Severity.ERROR,
            "The entry has no readable %s; expected one. It is left out: a credential may be missing from the graph."),
    DUPLICATE_KEY(
            Severity.WARNING, "The key stands more than once in its section; expected it once. The last is used."),
    NO_PROFILE(
            Severity.WARNING,
            "The section is no profile; expected default or a name after the word profile. What lies in it is kept, but"
                    + " no profile leads to it."),
    INCOMPLETE_KEY(Severity.WARNING, "The access key has no %s; expected an id and a secret. %s"),
    UNREADABLE_ROLE(
            Severity.WARNING,
            "The profile names a role in another form than an ARN of a role; expected one. The profile is kept, but not"
                    + " what it leads to."),
    ROLE_WITHOUT_SOURCE(
            Severity.WARNING,
            "The profile names a role and nothing to take it with; expected a source. Whether it leads to the role is"
                    + " UNKNOWN."),
    UNREADABLE_ACCOUNT(
            Severity.WARNING, "The account has not twelve digits; expected an account number. It is left out."),
    UNKNOWN_ACCOUNT(
            Severity.WARNING,
            "No service account is named; expected its e-mail address. The credential is stated, but not what it leads"
                    + " to."),
    UNREADABLE_AUDIENCE(
            Severity.WARNING,
            "The place where the credential is accepted is not readable; expected a host. The credential is stated without"
                    + " it."),
    ELSEWHERE(Severity.INFO, "The value names another one; expected a value. No credential is stated."),
    PLACEHOLDER(Severity.INFO, "A placeholder stands in place of a secret; expected a value. No credential is stated."),
    EMPTY(Severity.INFO, "Nothing stands in place of a secret; expected a value. No credential is stated.");

    private final Severity severity;
    private final String template;

    WorkstationProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    Diagnostic at(SourceLocation place, Object... arguments) {
        return new Diagnostic(
                severity, "WORKSTATION_" + name(), String.format(Locale.ROOT, template, arguments), place);
    }
}
