package io.delegraph.collector.parse;

import io.delegraph.cypher.graph.Diagnostic.Severity;
import java.util.Locale;

/** What can be wrong with a document before anybody asks what it means. */
public enum ParseProblem {
    UNREADABLE(Severity.ERROR, "The document cannot be read further: %s. What stands before is used."),
    EMPTY(Severity.ERROR, "The document holds no value; expected one. Nothing is read from it."),
    MALFORMED(
            Severity.ERROR,
            "The document is not well-formed here; expected %s. What stands before is used, what follows is not read."),
    MALFORMED_LINE(
            Severity.ERROR,
            "The line is not well-formed here; expected %s. What stands before in it is used, the rest of it is not"
                    + " read. The lines after it are."),
    MALFORMED_PART(Severity.ERROR, "The document is not well-formed here; expected %s. This part is left out."),
    TRUNCATED(
            Severity.ERROR,
            "The document ends inside a value; expected its end. What stands before is used, the rest is missing."),
    TRUNCATED_LINE(
            Severity.ERROR,
            "The line ends inside a value; expected its end. What stands before in it is used, the rest is missing. The"
                    + " lines after it are read."),
    TRAILING_CONTENT(
            Severity.ERROR,
            "Something follows the end of the value; expected the end of the document. It is not read."),
    LIMIT_EXCEEDED(Severity.ERROR, "%s. What stands before is used, what follows is not read."),
    LINE_LIMIT_EXCEEDED(
            Severity.ERROR,
            "%s. What stands before in the line is used, the rest of it is not read. The lines after it are."),
    TOO_DEEP(Severity.ERROR, "A value is nested more than %d deep; expected less. It is left out."),
    TOO_LARGE(
            Severity.ERROR,
            "One value holds more than %d values or %d characters; expected less. The rest of it is left out."),
    LINE_TOO_LONG(Severity.ERROR, "The line is longer than %d bytes; expected less. It is left out."),
    DUPLICATE_KEY(Severity.WARNING, "The object has this key more than once; expected it once. %s"),
    UNEXPECTED_KIND(Severity.WARNING, "Found %s; expected %s. The value is left out."),
    UNKNOWN_ALIAS(Severity.WARNING, "The alias names no value that is known here; expected one. It is left out."),
    TOO_MANY_PROBLEMS(Severity.ERROR, "The document has more than %d problems. Further ones are not listed.");

    private final Severity severity;
    private final String template;

    ParseProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    /** Stable identifier in diagnostics. */
    public String code() {
        return "PARSE_" + name();
    }

    Severity severity() {
        return severity;
    }

    String message(Object... arguments) {
        return String.format(Locale.ROOT, template, arguments);
    }
}
