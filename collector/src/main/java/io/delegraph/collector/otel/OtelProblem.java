package io.delegraph.collector.otel;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;

/** What can be wrong with a trace. */
public enum OtelProblem {
    BAD_ID(
            Severity.ERROR,
            "The span's trace id or span id is missing or is none; expected 16 and 8 bytes that are not all zero. The span was"
                    + " left out: what it called is missing, and what happened within it has lost who called."),
    BAD_PARENT(
            Severity.WARNING,
            "The id of the span's parent is none; expected 8 bytes. The span was read as one without a parent."),
    NO_TIME(
            Severity.ERROR,
            "%d calls have no time of their start that can be read, here first; expected nanoseconds since 1970 (Jaeger:"
                    + " microseconds). They were left out."),
    BAD_MESSAGE(Severity.ERROR, "A part of the protobuf message cannot be read; expected %s. It was left out."),
    DAMAGED(
            Severity.ERROR,
            "The document ends inside a protobuf message, or is none from here on; expected one to its end. What stands before"
                    + " was used, the rest is missing."),
    TOO_LONG(Severity.ERROR, "A part of the protobuf message is longer than %d bytes; expected less. It was left out."),
    LATE_PROCESS(
            Severity.WARNING,
            "More than %d spans stand before the process that recorded them; expected it first. They were read as recorded by"
                    + " a process without a name."),
    SPLIT_TRACE(
            Severity.WARNING,
            "A trace has more spans than can be held at once, here first (%d times); expected at most 50,000. It was read in"
                    + " parts: where a caller is in another part, it was taken from the span itself."),
    MISSING_PARENT(
            Severity.INFO,
            "%d calls have a parent that is not in the document, or more than 50,000 spans away, here first. Their callers"
                    + " were taken from the spans themselves; scan one document with the whole trace to know them."),
    UNKNOWN_CALLER(
            Severity.WARNING,
            "Nothing says who made %d calls, here first; expected an agent's span around them, or a service name. Each was"
                    + " read as made by an unknown caller of its trace."),
    INNER_SCOPES(
            Severity.INFO,
            "%d spans of agents that other agents called state scopes of a request, here first. What was asked is what the"
                    + " first agent of a trace was asked; they were left out."),
    BAD_SCOPE(
            Severity.WARNING,
            "A scope or an authorization detail of a request is not understood; expected ACTION or ACTION@RESOURCE, or details"
                    + " as in RFC 9396. The request was left out, because the rest of it would be less than was asked.");

    private final Severity severity;
    private final String template;

    OtelProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    /** The problem, at a place. */
    public Diagnostic at(SourceLocation place, Object... arguments) {
        return new Diagnostic(severity, "OTEL_" + name(), String.format(Locale.ROOT, template, arguments), place);
    }
}
