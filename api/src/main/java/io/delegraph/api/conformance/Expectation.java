package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Locale;
import java.util.Optional;

/**
 * One question and the answer that it must have.
 *
 * @param line      the question as a line of {@code can --batch}; not to be changed
 * @param truth     that the answer must have
 * @param because   text that its reason must contain, in any case
 * @param condition text that its residual condition must contain, in any case
 * @param at        where it is written
 */
public record Expectation(
        ObjectNode line, Expected truth, Optional<String> because, Optional<String> condition, SourceLocation at) {
    /** The question for people. */
    public String question() {
        String what = line.has("become")
                ? " can become " + text("become")
                : " can " + text("action") + " on " + text("resource");
        return text("principal") + what
                + given("context", " with ")
                + given("sessionPolicies", " under ")
                + given("for", " for ")
                + " (" + text("closure") + ")";
    }

    private String text(String field) {
        return line.path(field).asText();
    }

    private String given(String field, String word) {
        return line.path(field).isMissingNode()
                ? ""
                : word
                        + (line.path(field).isTextual()
                                ? text(field)
                                : line.path(field).toString());
    }

    /** Whether this is an answer as it must be. */
    boolean isMetBy(String gotTruth, String gotBecause, String gotCondition) {
        return truth.name().equals(gotTruth) && contains(gotBecause, because) && contains(gotCondition, condition);
    }

    private static boolean contains(String text, Optional<String> part) {
        return part.map(wanted -> text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }
}
