package io.delegraph.api.serve.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a principal can do something, or become another; the same fields as a line of {@code can --batch}.
 *
 * @param id              to find the answer by
 * @param principal       by id, native id or unique name
 * @param action          such as {@code s3:GetObject}; not with {@code become}
 * @param become          whom it would become; not with {@code action}
 * @param forSubject      on whose behalf
 * @param context         what is known of the request: a value or several by key; null for a key that is absent
 * @param sessionPolicies policy documents that the session was opened with
 */
@Schema(name = "CanQuestion")
public record CanQuestion(
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> id,

        String principal,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> action,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> resource,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> become,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<ClosureName> closure,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @JsonProperty("for")
        Optional<String> forSubject,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Map<String, Object>> context,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<List<Object>> sessionPolicies) {}
