package io.delegraph.api.serve.question;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Answers, in the order of the questions. */
public record CanAnswers(List<One> answers) {
    /**
     * One answer.
     *
     * @param id as the question gave it; null when it gave none
     */
    public record One(
            @Schema(types = {"string", "number", "boolean", "object", "array", "null"})
            Object id,

            Verdict truth,
            ClosureName closure,
            String because,
            String condition) {}
}
