package io.delegraph.collector.otel.span;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of step a span is, as far as it matters who did what for whom. */
public enum Step {
    /** An agent at work: what happens within is the agent's doing. */
    AGENT,
    /** A tool is called. */
    TOOL,
    /** Work is sent to another agent. */
    DELEGATION,
    /** Something else that touches data or authority. */
    OPERATION,
    /** A credential is exchanged or issued. */
    EXCHANGE;

    static Optional<Step> findByKey(String key) {
        return Arrays.stream(values())
                .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }
}
