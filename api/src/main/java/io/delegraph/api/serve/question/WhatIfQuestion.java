package io.delegraph.api.serve.question;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would change.
 *
 * @param remove facts by id, native id or unique name, or edges as {@code FROM EDGE TO}
 * @param add    objects of {@code delegraph.facts/1}
 * @param about  principals to look at; none for everybody
 */
public record WhatIfQuestion(
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<List<String>> remove,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<List<Map<String, Object>>> add,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<List<String>> about,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<ClosureName> closure) {}
