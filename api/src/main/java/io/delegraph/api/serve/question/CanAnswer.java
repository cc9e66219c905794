package io.delegraph.api.serve.question;

import io.delegraph.api.serve.answer.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Whether a principal can, and why.
 *
 * @param because   what gives it, or the first thing that blocks it
 * @param condition what a CONDITIONAL yes depends on, or what to collect for an UNKNOWN one; else empty
 * @param path      the shortest that shows the yes
 */
public record CanAnswer(
        String principal,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> action,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> resource,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> become,

        Verdict truth,
        ClosureName closure,
        String because,
        String condition,
        List<Step> path) {}
