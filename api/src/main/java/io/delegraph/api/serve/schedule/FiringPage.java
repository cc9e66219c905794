package io.delegraph.api.serve.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** What became of the times of a schedule, the newest first. It shows the state and not an epoch. */
@Schema(name = "FiringPage")
record FiringPage(
        List<FiringAnswer> items,

        @Schema(
                description = "Give it as 'cursor' for the following page.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> next,

        @Schema(description = "Whether there were older ones, of which the last thousand are kept.")
        boolean truncated) {}
