package io.delegraph.api.schedule;

import io.delegraph.api.job.Firing;
import io.delegraph.api.job.QueueFull;
import io.delegraph.api.job.ScanContent;
import io.delegraph.api.job.ScanLog;
import io.delegraph.api.job.ScanOrder;
import io.delegraph.api.job.ScanQuery;
import io.delegraph.api.job.ScanQueue;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.ScanState;
import io.delegraph.api.source.SqlSources;
import io.delegraph.cypher.graph.StableHash;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** One look at all schedules: orders what is due, and notes what became of it. */
public final class ScheduleRound {
    /** What is later than this was due while no server ran. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private static final int MOST_COUNTED = 1_000;
    private static final int HEX = 16;
    private static final int HASH_DIGITS = 12;

    private final SqlSchedules schedules;
    private final SqlSources sources;
    private final ScanQueue queue;
    private final ScanLog scans;

    public ScheduleRound(SqlSchedules schedules, SqlSources sources, ScanQueue queue, ScanLog scans) {
        this.schedules = schedules;
        this.sources = sources;
        this.queue = queue;
        this.scans = scans;
    }

    /** Looks once. What fails is tried again by the next look. */
    public void run(Instant now) {
        schedules.list().stream().filter(each -> each.schedule().enabled()).forEach(each -> run(each, now));
    }

    private void run(PlannedSchedule planned, Instant now) {
        Schedule schedule = planned.schedule();
        Instant considered = ordered(schedule)
                .filter(firing -> firing.due().isAfter(planned.considered()))
                .map(firing -> noted(schedule, firing))
                .orElse(planned.considered());
        due(schedule, considered, now).ifPresent(due -> decide(schedule, considered, due, now));
    }

    // A process may have ended between ordering a scan and noting that.
    private Optional<PastFiring> ordered(Schedule schedule) {
        return scans.list(ScanQuery.newest(1).ofSchedule(schedule.id())).stream()
                .findFirst()
                .flatMap(scan -> scan.order().firing().map(firing -> fired(firing.at(), 0, scan)));
    }

    private Instant noted(Schedule schedule, PastFiring firing) {
        schedules.note(schedule, firing);
        return firing.due();
    }

    private static PastFiring fired(Instant due, long missed, ScanRecord scan) {
        return new PastFiring(
                due,
                FiringOutcome.FIRED,
                missed,
                Optional.of(scan.id()),
                scan.status().received());
    }

    /** The last time that has come; the first one where the last still waits for its jitter. */
    private static Optional<Instant> due(Schedule schedule, Instant considered, Instant now) {
        CronTimes times = schedule.times();
        Optional<Instant> first = times.next(considered).filter(time -> hasCome(schedule, time, now));
        return first.flatMap(time -> times.last(considered, now)
                .filter(last -> hasCome(schedule, last, now))
                .or(() -> first));
    }

    private static boolean hasCome(Schedule schedule, Instant due, Instant now) {
        return !due.plus(jitter(schedule, due)).isAfter(now);
    }

    /** Always the same for the same time of the same schedule, so that a restart changes nothing. */
    static Duration jitter(Schedule schedule, Instant due) {
        long longest = schedule.jitter().toMillis();
        String hash = StableHash.of(schedule.id(), due.toString()).substring(0, HASH_DIGITS);
        return Duration.ofMillis(Long.parseLong(hash, HEX) % (longest + 1));
    }

    private void decide(Schedule schedule, Instant considered, Instant due, Instant now) {
        long missed = missed(schedule, considered, due);
        boolean late = due.plus(jitter(schedule, due)).plus(GRACE).isBefore(now);
        if (late && !schedule.catchUp()) {
            skip(schedule, due, FiringOutcome.SKIPPED_MISSED, missed, now);
        } else if (isScanned(schedule)) {
            skip(schedule, due, FiringOutcome.SKIPPED_OVERLAP, missed, now);
        } else {
            order(schedule, due, missed, now);
        }
    }

    private static long missed(Schedule schedule, Instant considered, Instant due) {
        List<Instant> times = schedule.times().list(considered, MOST_COUNTED);
        return times.stream().filter(time -> time.isBefore(due)).count();
    }

    private boolean isScanned(Schedule schedule) {
        ScanQuery running =
                ScanQuery.newest(1).ofSchedule(schedule.id()).in(EnumSet.of(ScanState.QUEUED, ScanState.RUNNING));
        return !scans.list(running).isEmpty();
    }

    private void order(Schedule schedule, Instant due, long missed, Instant now) {
        List<String> ready = schedule.sources().stream()
                .filter(name -> !isLeftAlone(name, now))
                .toList();
        if (ready.isEmpty()) {
            skip(schedule, due, FiringOutcome.SKIPPED_BACKOFF, missed, now);
            return;
        }
        ScanOrder order = ScanOrder.of(ScanContent.ofSources(ready), "schedule " + schedule.name())
                .fired(new Firing(schedule.id(), due));
        try {
            schedules.note(schedule, fired(due, missed, queue.submit(order).scan()));
        } catch (QueueFull full) {
            // It stays due, and the next look finds it again.
        }
    }

    private boolean isLeftAlone(String source, Instant now) {
        return sources.find(source)
                .flatMap(each -> each.state().nextAttempt())
                .filter(now::isBefore)
                .isPresent();
    }

    private void skip(Schedule schedule, Instant due, FiringOutcome why, long missed, Instant now) {
        schedules.note(schedule, new PastFiring(due, why, missed, Optional.empty(), now));
    }
}
