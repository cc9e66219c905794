package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import java.util.Locale;

/** What can be wrong with a conversation. */
enum TranscriptProblem {
    NO_CONVERSATION(
            Severity.WARNING,
            "The record holds no list of messages, steps or spans; expected a conversation. Nothing is read from it."),
    SAME_RUN_AGAIN(
            Severity.INFO,
            "The run is recorded more than once in this record; the form that tells most of calls was read instead of this"
                    + " one."),
    NAMELESS_CALL(
            Severity.WARNING, "A call names no tool; expected a name. The call is missing from what was observed."),
    ANSWER_WITHOUT_CALL(
            Severity.INFO,
            "A result answers no call of the conversation. Values in it still count as having stood there."),
    TOO_MANY_ARGUMENTS(Severity.WARNING, "A call has more than %d values in its arguments. Further ones are left out."),
    TOO_MANY_SPANS(
            Severity.ERROR, "The document has more than %d spans in records of their own. Further ones are left out."),
    ORIGINS_INCOMPLETE(
            Severity.WARNING,
            "The conversation's texts are longer than is searched. A value may have stood in one although no origin is"
                    + " named."),
    CUT(Severity.WARNING, "Something of the conversation is missing, as reported; its calls may be incomplete.");

    private final Severity severity;
    private final String template;

    TranscriptProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    void report(JsonCursor at, Object... arguments) {
        at.report(severity, "TRANSCRIPT_" + name(), String.format(Locale.ROOT, template, arguments));
    }
}
