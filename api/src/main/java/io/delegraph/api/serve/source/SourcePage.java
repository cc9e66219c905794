package io.delegraph.api.serve.source;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** Registered sources by name. It shows the state and not an epoch. */
@Schema(name = "SourcePage")
record SourcePage(
        List<SourceAnswer> items,

        @Schema(
                description = "Give it as 'cursor' for the following page.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> next,

        @Schema(description = "Always false: every source is on some page.")
        boolean truncated) {}
