package io.delegraph.api.serve.schedule;

import io.delegraph.api.schedule.PastFiring;
import io.delegraph.api.schedule.Schedule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A schedule, and when it is due next. */
@Schema(name = "Schedule")
record ScheduleAnswer(
        @Schema(description = "As scans name it.") String id,

        String name,
        String cron,
        String timeZone,
        List<String> sources,
        long jitterSeconds,
        boolean catchUp,
        boolean enabled,

        @Schema(description = "The next times, without jitter; none while it is paused.")
        List<Instant> next,

        @Schema(description = "What became of the last time.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<FiringAnswer> last) {
    private static final int SHOWN = 5;

    static ScheduleAnswer of(Schedule schedule, Optional<PastFiring> last, Instant now) {
        return new ScheduleAnswer(
                schedule.id(),
                schedule.name(),
                schedule.cron(),
                schedule.zone().getId(),
                schedule.sources(),
                schedule.jitter().toSeconds(),
                schedule.catchUp(),
                schedule.enabled(),
                schedule.enabled() ? schedule.times().list(now, SHOWN) : List.of(),
                last.map(FiringAnswer::of));
    }
}
