package io.delegraph.api.exception;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import java.util.Locale;

/** What can be wrong with an exceptions file; nothing of it is applied then, unless an entry has merely expired. */
enum ExceptionsProblem {
    UNREADABLE("The exceptions file is %s; expected an object with the list 'exceptions'."),
    UNKNOWN_FIELD("There is an unknown field; expected %s."),
    MISSING_FIELD("The entry has no readable '%s'; expected %s."),
    BAD_VALUE("The value of '%s' is not understood; expected %s."),
    BAD_MATCH("The entry has to say 'finding', or else 'rule' and 'subject', and not both."),
    SAME_AGAIN("The same entry stands before this one; expected one.");

    private final String template;

    ExceptionsProblem(String template) {
        this.template = template;
    }

    void report(JsonCursor at, Object... arguments) {
        at.report(Severity.ERROR, "EXCEPTIONS_" + name(), String.format(Locale.ROOT, template, arguments));
    }

    static Diagnostic expired(ExceptionEntry entry) {
        return Diagnostic.warning(
                "EXCEPTIONS_EXPIRED",
                "The entry expired at " + entry.expires() + ". It accepts nothing; renew it or take it out.",
                entry.at());
    }
}
