package io.delegraph.api.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The times of a cron expression in a zone.
 *
 * <p>When clocks change, an expression that names hours means times of day: one that a gap skips is due when the gap ends,
 * and one that an overlap repeats is due the first time only. An expression whose hours begin with {@code *} means
 * intervals: what a gap skips is left out, and an overlap has both of its passes. That is what Vixie cron does.
 */
public final class CronTimes {
    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
    private static final int FIELDS = 5;
    private static final Duration FIRST_WINDOW = Duration.ofHours(1);
    private static final Duration LAST_WINDOW = Duration.ofDays(366L * 9);

    private final ExecutionTime local;
    private final ZoneRules rules;
    private final boolean intervals;

    private CronTimes(ExecutionTime local, ZoneRules rules, boolean intervals) {
        this.local = local;
        this.rules = rules;
        this.intervals = intervals;
    }

    /**
     * The times of a text.
     *
     * @throws InvalidSchedule when it is no expression of five fields, or names no time that ever comes
     */
    public static CronTimes of(String cron, ZoneId zone) {
        String[] fields = cron.strip().split("\\s+", -1);
        if (fields.length != FIELDS) {
            throw new InvalidSchedule(
                    "'cron' has to have five fields: minute, hour, day of the month, month and day of" + " the week.");
        }
        CronTimes times = new CronTimes(parsed(cron), zone.getRules(), fields[1].startsWith("*"));
        if (times.next(Instant.EPOCH).isEmpty()) {
            throw new InvalidSchedule("'cron' names a time that never comes.");
        }
        return times;
    }

    private static ExecutionTime parsed(String cron) {
        try {
            Cron parsed = PARSER.parse(cron.strip()).validate();
            return ExecutionTime.forCron(parsed);
        } catch (IllegalArgumentException e) {
            throw new InvalidSchedule("'cron' is no cron expression, such as 0 2 * * 1-5.");
        }
    }

    /** The first time after an instant. */
    public Optional<Instant> next(Instant after) {
        return intervals ? nextInterval(after) : nextTimeOfDay(after);
    }

    /** The first so many times after an instant. */
    public List<Instant> list(Instant after, int count) {
        List<Instant> times = new ArrayList<>();
        Optional<Instant> next = next(after);
        while (next.isPresent() && times.size() < count) {
            times.add(next.get());
            next = next(next.get());
        }
        return times;
    }

    /** The last time after one instant and not after another. Looks back from the end, so a long time costs little. */
    Optional<Instant> last(Instant after, Instant until) {
        for (Duration window = FIRST_WINDOW; window.compareTo(LAST_WINDOW) < 0; window = window.multipliedBy(2)) {
            Instant from = until.minus(window).isAfter(after) ? until.minus(window) : after;
            Optional<Instant> found = next(from).filter(time -> !time.isAfter(until));
            if (found.isPresent()) {
                return Optional.of(lastFrom(found.get(), until));
            }
            if (from.equals(after)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Instant lastFrom(Instant first, Instant until) {
        Instant last = first;
        Optional<Instant> next = next(last);
        while (next.isPresent() && !next.get().isAfter(until)) {
            last = next.get();
            next = next(last);
        }
        return last;
    }

    private Optional<Instant> nextTimeOfDay(Instant after) {
        Optional<LocalDateTime> time = nextLocal(LocalDateTime.ofInstant(after, rules.getOffset(after)));
        while (time.isPresent() && !instant(time.get()).isAfter(after)) {
            time = nextLocal(time.get());
        }
        return time.map(this::instant);
    }

    private Instant instant(LocalDateTime time) {
        ZoneOffsetTransition transition = rules.getTransition(time);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : time.toInstant(rules.getValidOffsets(time).get(0));
    }

    // Between two changes of the clock local time runs like any other.
    private Optional<Instant> nextInterval(Instant after) {
        ZoneOffset offset = rules.getOffset(after);
        Optional<Instant> next =
                nextLocal(LocalDateTime.ofInstant(after, offset)).map(time -> time.toInstant(offset));
        ZoneOffsetTransition change = rules.nextTransition(after);
        if (change == null || next.isEmpty() || next.get().isBefore(change.getInstant())) {
            return next;
        }
        LocalDateTime resumed = change.getDateTimeAfter();
        return nextLocal(resumed.minusNanos(1))
                .filter(resumed::equals)
                .map(time -> change.getInstant())
                .or(() -> nextInterval(change.getInstant()));
    }

    private Optional<LocalDateTime> nextLocal(LocalDateTime after) {
        return local.nextExecution(after.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
    }
}
