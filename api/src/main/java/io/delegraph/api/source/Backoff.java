package io.delegraph.api.source;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How long a source that cannot be reached is left alone: the double each time, up to a limit, and then somewhere between
 * half of that and all of it, so that sources that failed together do not come back together.
 *
 * <p>Source: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015 ("equal jitter").
 */
public record Backoff(Duration first, Duration longest, RandomGenerator random) {
    private static final int DOUBLINGS = 30;

    /** From a minute to six hours. */
    public static Backoff usual(RandomGenerator random) {
        return new Backoff(Duration.ofMinutes(1), Duration.ofHours(6), random);
    }

    /**
     * When it is tried again.
     *
     * @param failures that there were, this one included
     */
    public Instant after(Instant now, int failures) {
        long doubled = first.toMillis() << Math.min(DOUBLINGS, Math.max(0, failures - 1));
        long most = Math.min(longest.toMillis(), doubled);
        return now.plusMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
