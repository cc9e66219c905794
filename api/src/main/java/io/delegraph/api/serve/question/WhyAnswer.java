package io.delegraph.api.serve.question;

import io.delegraph.api.serve.answer.Place;
import io.delegraph.api.serve.answer.Step;
import io.delegraph.cypher.graph.Truth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Why, or why not.
 *
 * @param path      the likeliest way
 * @param witnesses the ways, likeliest first
 * @param disjoint  how many of them share no step
 * @param nearest   for no: a way that lacks one thing
 * @param otherwise for no: in which wider closure it is a yes
 */
public record WhyAnswer(
        String principal,
        String target,
        Verdict truth,
        ClosureName closure,
        String because,
        String condition,
        List<Grounded> path,
        List<Witness> witnesses,
        Disjoint disjoint,
        Nearest nearest,
        String otherwise) {
    /** A way. */
    public record Witness(Truth truth, double likelihood, List<Grounded> path) {}

    /**
     * A step with the facts that state it.
     *
     * @param cap       what passes; empty when everything does
     * @param condition that it depends on
     */
    public record Grounded(
            String from,
            String edge,
            String to,
            Truth truth,
            String cap,
            String condition,
            List<String> facts,
            Place source) {}

    /** A number, and whether it is exact or a lower bound. */
    public record Disjoint(int count, boolean exact) {}

    /** A way that lacks one thing. */
    public record Nearest(
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<String> lacks,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Optional<List<Step>> path) {}
}
