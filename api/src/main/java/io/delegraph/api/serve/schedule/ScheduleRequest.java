package io.delegraph.api.serve.schedule;

import io.delegraph.api.schedule.InvalidSchedule;
import io.delegraph.api.schedule.Schedule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a schedule is to be, or, of what exists, what is to change. */
@Schema(name = "ScheduleRequest")
record ScheduleRequest(
        @Schema(
                description = "Letters, digits and ._- ; only where the address does not name it.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> name,

        @Schema(
                description = "Five fields: minute, hour, day of the month, month, day of the week.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> cron,

        @Schema(
                description = "IANA zone in which the cron expression is meant. UTC unless given.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> timeZone,

        @Schema(
                description = "Names of registered sources, scanned together.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<List<String>> sources,

        @Schema(
                description = "Up to how much later a scan begins, so that not all begin at once. 0 unless given.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Integer> jitterSeconds,

        @Schema(
                description = "Whether what was due while no server ran is made up for, once. True unless given.",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Boolean> catchUp,

        @Schema(description = "Whether it fires. True unless given.", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Boolean> enabled) {
    /**
     * The schedule.
     *
     * @throws InvalidSchedule when it cannot be one
     */
    Schedule schedule(String id, String named) {
        return new Schedule(
                id,
                named,
                cron.orElseThrow(() -> new InvalidSchedule("A schedule needs 'cron'.")),
                timeZone.map(ScheduleRequest::zone).orElse(ZoneId.of("UTC")),
                sources.orElse(List.of()),
                Duration.ofSeconds(jitterSeconds.orElse(0)),
                catchUp.orElse(true),
                enabled.orElse(true));
    }

    private static ZoneId zone(String text) {
        try {
            if (ZoneId.getAvailableZoneIds().contains(text)) {
                return ZoneId.of(text);
            }
        } catch (DateTimeException e) {
            // Refused like every other text that is no zone.
        }
        throw new InvalidSchedule("'timeZone' has to be an IANA zone, such as Europe/Berlin.");
    }

    /** The same with what it leaves out taken from a schedule. */
    ScheduleRequest over(Schedule old) {
        return new ScheduleRequest(
                name,
                cron.or(() -> Optional.of(old.cron())),
                timeZone.or(() -> Optional.of(old.zone().getId())),
                sources.or(() -> Optional.of(old.sources())),
                jitterSeconds.or(() -> Optional.of((int) old.jitter().toSeconds())),
                catchUp.or(() -> Optional.of(old.catchUp())),
                enabled.or(() -> Optional.of(old.enabled())));
    }
}
