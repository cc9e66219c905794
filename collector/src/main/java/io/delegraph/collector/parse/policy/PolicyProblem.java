package io.delegraph.collector.parse.policy;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import java.util.Locale;

/** What can be wrong with a policy document. */
enum PolicyProblem {
    UNREADABLE_POLICY(
            Severity.ERROR,
            "The policy document is not understood: found %s; expected %s."
                    + " It is taken for one that may allow or deny anything, so what it grants is UNKNOWN."),
    UNREADABLE_STATEMENT(
            Severity.ERROR,
            "The statement is %s; expected an object. It is taken for one that may allow anything, so what it grants is"
                    + " UNKNOWN."),
    UNKNOWN_EFFECT(
            Severity.ERROR,
            "Effect is %s; expected \"Allow\" or \"Deny\". The statement is kept as one that may allow, so what it grants"
                    + " is UNKNOWN."),
    UNKNOWN_ELEMENT(
            Severity.WARNING,
            "The statement has an element that policies of this kind do not have; expected %s. The element is ignored and"
                    + " the statement's effect is UNKNOWN."),
    MISSING_ELEMENT(
            Severity.WARNING, "The statement has no %s; expected one. It is taken for any, and its effect is UNKNOWN."),
    CONTRADICTING_ELEMENTS(
            Severity.WARNING,
            "The statement has both %s and Not%s; expected one of them. It is taken for any, and its effect is UNKNOWN."),
    UNREADABLE_ELEMENT(
            Severity.WARNING,
            "Found %s in %s; expected %s. It is taken for any, and the statement's effect is UNKNOWN."),
    OLD_POLICY_LANGUAGE(
            Severity.INFO,
            "The document uses variables but not the policy language of 2012-10-17; expected that language. They are"
                    + " taken for plain text, as AWS does.");

    private final Severity severity;
    private final String template;

    PolicyProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    void report(JsonCursor at, Object... arguments) {
        at.report(severity, "IAM_" + name(), String.format(Locale.ROOT, template, arguments));
    }
}
