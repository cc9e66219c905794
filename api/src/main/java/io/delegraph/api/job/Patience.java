package io.delegraph.api.job;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does again what fails after a scan was published, because the state or the store is away for a while. Each pause is twice
 * as long as the one before.
 *
 * @param tries   so often at most
 * @param first   the pause after the first failure
 * @param longest no pause is longer
 */
public record Patience(int tries, Duration first, Duration longest) {
    /** A quarter of an hour, about. */
    public static final Patience USUAL = new Patience(34, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    /**
     * The result of work that changes nothing when it is done twice.
     *
     * @throws Unfinished when it failed too often, or this thread is told to stop
     */
    public <T> T until(Supplier<T> work) {
        Duration pause = first;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                LOG.error(
                        "What follows a published scan failed: {}", e.getClass().getName());
                if (attempt >= tries) {
                    throw new Unfinished(e);
                }
                rest(pause, e);
            }
            pause = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
        }
    }

    private static void rest(Duration pause, RuntimeException why) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unfinished(why);
        }
    }
}
