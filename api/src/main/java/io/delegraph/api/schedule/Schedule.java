package io.delegraph.api.schedule;

import io.delegraph.api.source.Source;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * When which sources are scanned.
 *
 * @param id      never given twice, so that a schedule is no other that had its name
 * @param cron    five fields: minute, hour, day of the month, month, day of the week
 * @param zone    in which the cron expression is meant
 * @param sources names of registered sources, scanned together
 * @param jitter  up to which a scan begins later, always by as much for the same time
 * @param catchUp whether what was due while no server ran is made up for, once
 * @param enabled whether it fires
 */
public record Schedule(
        String id,
        String name,
        String cron,
        ZoneId zone,
        List<String> sources,
        Duration jitter,
        boolean catchUp,
        boolean enabled) {
    private static final Duration LONGEST_JITTER = Duration.ofHours(1);
    private static final int MOST_SOURCES = 100;

    public Schedule {
        Objects.requireNonNull(id, "id");
        if (!Source.NAME.matcher(name).matches()) {
            throw new InvalidSchedule(
                    "A name has to begin with a letter or digit and to consist of at most 100 letters,"
                            + " digits and ._-");
        }
        sources = sources.stream().distinct().toList();
        if (sources.isEmpty() || sources.size() > MOST_SOURCES) {
            throw new InvalidSchedule("'sources' has to name 1 to " + MOST_SOURCES + " registered sources.");
        }
        if (jitter.isNegative() || jitter.compareTo(LONGEST_JITTER) > 0) {
            throw new InvalidSchedule("'jitterSeconds' has to be 0 to " + LONGEST_JITTER.toSeconds() + ".");
        }
        CronTimes.of(cron, zone);
    }

    /** The times at which it is due. */
    public CronTimes times() {
        return CronTimes.of(cron, zone);
    }

    /** Whether both are due at the same times. */
    boolean isDueLike(Schedule other) {
        return cron.equals(other.cron) && zone.equals(other.zone) && enabled == other.enabled;
    }
}
