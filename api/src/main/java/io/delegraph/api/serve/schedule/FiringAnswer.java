package io.delegraph.api.serve.schedule;

import io.delegraph.api.schedule.FiringOutcome;
import io.delegraph.api.schedule.PastFiring;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** What became of a time at which a schedule was due. */
@Schema(name = "Firing")
record FiringAnswer(
        Instant due,
        FiringOutcome outcome,

        @Schema(description = "How many times before it this one stands for; a thousand stands for more.")
        long missed,

        @Schema(description = "The scan that was ordered.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> scan,

        Instant decided) {
    static FiringAnswer of(PastFiring firing) {
        return new FiringAnswer(firing.due(), firing.outcome(), firing.missed(), firing.scan(), firing.decided());
    }
}
