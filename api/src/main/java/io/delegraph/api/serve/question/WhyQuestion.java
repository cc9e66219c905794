package io.delegraph.api.serve.question;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * Why a principal reaches something.
 *
 * @param principal by id, native id or unique name
 * @param target    a resource or principal likewise, or {@code ACTION@RESOURCE}
 * @param most      so many ways at most, from 1 to 100; 5 unless given
 */
public record WhyQuestion(
        String principal,
        String target,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<ClosureName> closure,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Integer> most) {}
