package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import java.util.Locale;

/** What can be wrong with an event. */
enum TrailProblem {
    NOT_AN_EVENT(Severity.ERROR, "The record has no readable '%s'; expected a CloudTrail event. It was left out."),
    MISSING_TIME(Severity.ERROR, "The event has no readable 'eventTime'; expected a time in UTC. It was left out."),
    MISSING_ACTOR(
            Severity.ERROR, "The event does not say who made the call; expected 'userIdentity'. It was left out."),
    CUT_EVENT(Severity.WARNING, "Part of the event could not be read; what could was used."),
    NO_CALL(Severity.INFO, "The record is an insight and not a call; expected a call. It was left out.");

    private final Severity severity;
    private final String template;

    TrailProblem(Severity severity, String template) {
        this.severity = severity;
        this.template = template;
    }

    void report(JsonCursor at, Object... arguments) {
        at.report(severity, "CLOUDTRAIL_" + name(), String.format(Locale.ROOT, template, arguments));
    }
}
