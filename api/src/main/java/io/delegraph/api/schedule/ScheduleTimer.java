package io.delegraph.api.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the clock now and then, on a thread of its own, until it is closed. */
public final class ScheduleTimer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleTimer.class);
    private static final int SECONDS_TO_STOP = 10;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "schedule");
        daemon.setDaemon(true);
        return daemon;
    });

    private ScheduleTimer() {}

    /** Does the rounds one after the other, again and again. */
    @SuppressWarnings("FutureReturnValueIgnored") // Ends with the thread.
    public static ScheduleTimer start(List<Consumer<Instant>> rounds, Clock clock, Duration pause) {
        ScheduleTimer timer = new ScheduleTimer();
        timer.thread.scheduleWithFixedDelay(
                () -> rounds.forEach(round -> run(round, clock.instant())), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return timer;
    }

    // Whatever goes wrong, the thread lives on; the next look tries again.
    private static void run(Consumer<Instant> round, Instant now) {
        try {
            round.accept(now);
        } catch (RuntimeException e) {
            LOG.error("What is due could not be looked at: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("A look at what is due was cut off because the server stops.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
