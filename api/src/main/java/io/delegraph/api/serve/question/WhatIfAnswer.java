package io.delegraph.api.serve.question;

import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What would change.
 *
 * @param removed    ids of facts
 * @param added      ids of facts
 * @param principals who gains or loses something
 * @param findings   that appear, disappear or change
 */
public record WhatIfAnswer(
        ClosureName closure,
        List<String> removed,
        List<String> added,
        List<Principal> principals,
        List<FindingChange> findings) {
    /** What a principal gains and loses; {@code by} names the facts that it comes from. */
    public record Principal(String principal, List<String> by, List<Change> changes) {}

    /** How what it can do on one resource changes. */
    public record Change(String resource, List<String> levels, List<String> actions, Verdict before, Verdict after) {}

    /** A finding that appears, disappears or changes. */
    public record FindingChange(
            Kind change, String id, String rule, String title, String subject, Judged before, Judged after) {}

    /** How it changes. */
    public enum Kind {
        NEW,
        CHANGED,
        CLOSED
    }

    /** How it is judged; empty where it is not there. */
    public record Judged(
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Severity> severity,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Truth> truth,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<Double> score) {}
}
