package io.delegraph.api.serve.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** Schedules by name. It shows the state and not an epoch. */
@Schema(name = "SchedulePage")
record SchedulePage(
        List<ScheduleAnswer> items,

        @Schema(
                description = "Give it as 'cursor' for the following page.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> next,

        @Schema(description = "Always false: every schedule is on some page.")
        boolean truncated) {}
