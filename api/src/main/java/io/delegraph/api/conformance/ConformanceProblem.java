package io.delegraph.api.conformance;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import java.util.Locale;

/** What can be wrong with a file of the suite. Each is an error: a file that is not read whole cannot pass. */
enum ConformanceProblem {
    UNKNOWN_SCHEMA("The file does not say 'schema: delegraph.conformance/1'. It was left out."),
    UNKNOWN_FIELD("There is no field '%s' here; expected %s. It was left out."),
    MISSING_FIELD("There is no readable '%s'. The part was left out."),
    BAD_VALUE("The value is not understood; expected %s. It was left out."),
    NO_TRUTH("The expectation says no truth; expected use, med, ctl or cmp. It was left out."),
    WRONG_LENGTH("The row has %d truths for %d columns; expected one for each. It was left out."),
    UNREADABLE_FACTS("The facts of the case were not read whole: %s");

    private final String template;

    ConformanceProblem(String template) {
        this.template = template;
    }

    String code() {
        return "CONFORMANCE_" + name();
    }

    String message(Object... arguments) {
        return String.format(Locale.ROOT, template, arguments);
    }

    void report(JsonCursor at, Object... arguments) {
        at.report(Severity.ERROR, code(), message(arguments));
    }
}
