package io.delegraph.collector.estate;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import java.util.Locale;

/** What can be wrong with an estate file. */
enum EstateProblem {
    UNREADABLE(
            Severity.ERROR, "The estate file is %s; expected an object of accounts, resources, patterns and routes."),
    MISSING_FIELD(Severity.ERROR, "The entry has no readable '%s'; expected %s. The entry was left out."),
    UNKNOWN_SECTION(
            Severity.ERROR,
            "The section '%s' is not known; expected accounts, resources, patterns or routes. It was left out."),
    BAD_SECTION(Severity.ERROR, "The section is %s; expected a list of entries. It was left out."),
    UNKNOWN_FIELD(Severity.WARNING, "The entry has an unknown field '%s'; expected %s. The rest of it was kept."),
    BAD_VALUE(Severity.WARNING, "The value of '%s' is not understood; expected %s. It was left out."),
    SAME_AGAIN(
            Severity.WARNING,
            "An entry for the same thing stands before this one; expected one. Where both speak, the first counts.");

    private final Severity severity;
    private final String template;

    EstateProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    void report(JsonCursor at, Object... arguments) {
        at.report(severity, "ESTATE_" + name(), String.format(Locale.ROOT, template, arguments));
    }
}
