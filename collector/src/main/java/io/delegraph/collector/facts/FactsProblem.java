package io.delegraph.collector.facts;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import java.util.Locale;

/** What can be wrong with a record. */
enum FactsProblem {
    UNKNOWN_TYPE(Severity.ERROR, "The record's type is %s; expected one of the schema's. The record was left out."),
    MISSING_FIELD(Severity.ERROR, "The record has no readable '%s'; expected one. The record was left out."),
    SECRET_VALUE(
            Severity.ERROR,
            "The field '%s' is made for a secret's value; expected a fingerprint (fp:keyId:hex). The value was not kept."),
    BAD_FINGERPRINT(
            Severity.ERROR, "The fingerprint is not of the form fp:keyId:hex; it may be a secret and was not kept."),
    NO_CLAIMS(
            Severity.ERROR,
            "'%s' is no object of decoded claims; it may be a token and was not kept. The rest of the record was."),
    WRONG_END(Severity.ERROR, "An edge %s cannot %s at a node of class %s; expected %s. The edge was left out."),
    UNKNOWN_FIELD(
            Severity.WARNING, "A %s has no field '%s'; expected those of the schema. The rest of the record was kept."),
    BAD_VALUE(Severity.WARNING, "The value of '%s' is not understood; expected %s. %s"),
    UNSUITABLE_FIELD(Severity.WARNING, "'%s' %s. It was left out."),
    LATE_HEADER(Severity.WARNING, "A header stands behind other records; expected it first. It was left out."),
    OTHER_SOURCE(
            Severity.WARNING,
            "The coverage names another source than this document's; a document can only speak of its own. It was taken"
                    + " for its own."),
    UNDECLARED_STATEMENT(
            Severity.WARNING,
            "The edge names a policy that no record declares; expected an aws.policy, or actions. The policy was taken for"
                    + " one that may allow anything, so what it gives is UNKNOWN."),
    UNDECLARED_NODE(
            Severity.INFO, "The record names something that no record declares; it was created as a declared %s."),
    NOT_READ(Severity.INFO, "Records of type '%s' are not read by this version; %d of them were left out.");

    private final Severity severity;
    private final String template;

    FactsProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    String code() {
        return "FACTS_" + name();
    }

    Severity severity() {
        return severity;
    }

    String message(Object... arguments) {
        return String.format(Locale.ROOT, template, arguments);
    }

    void report(JsonCursor at, Object... arguments) {
        at.report(severity, code(), message(arguments));
    }

    /** A word of the input, if it is harmless enough to be repeated. */
    static String quoted(String word) {
        return word.matches("[A-Za-z][A-Za-z0-9_.-]{0,39}") ? "'" + word + "'" : "another value";
    }
}
