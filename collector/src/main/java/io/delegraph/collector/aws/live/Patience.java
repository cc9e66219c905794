package io.delegraph.collector.aws.live;

import java.time.Duration;

/**
 * How long a refresh tries. Denials are never tried again; throttling, errors of the service and lost connections are.
 *
 * @param attempts    of one request, the first included
 * @param firstDelay  before the second attempt, doubled each time with jitter, 20 seconds at most; zero for none
 * @param perAttempt  until an attempt counts as lost
 * @param wholeBudget of one refresh: what was not asked by then is left for the next
 */
public record Patience(int attempts, Duration firstDelay, Duration perAttempt, Duration wholeBudget) {
    /** Of a server: a throttled account is asked for some minutes. */
    public static final Patience USUAL =
            new Patience(8, Duration.ofMillis(200), Duration.ofSeconds(30), Duration.ofMinutes(30));

    public Patience {
        if (attempts < 1) {
            throw new IllegalArgumentException("Attempts are " + attempts + "; expected 1 at least.");
        }
    }
}
