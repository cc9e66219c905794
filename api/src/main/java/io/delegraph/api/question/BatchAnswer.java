package io.delegraph.api.question;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The answer to one line of a batch.
 *
 * @param truth   {@code DEFINITE}, {@code CONDITIONAL}, {@code UNKNOWN} or {@code NO}
 * @param outcome whether the line could be asked at all
 */
public record BatchAnswer(
        JsonNode id, String truth, String closure, String because, String condition, Outcome outcome) {
    /** What became of a line. */
    public enum Outcome {
        ANSWERED,
        /** The line could not be understood: its truth is UNKNOWN. */
        REJECTED
    }
}
