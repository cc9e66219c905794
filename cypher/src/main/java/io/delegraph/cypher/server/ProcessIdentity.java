package io.delegraph.cypher.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One process, and not a later one with the same number.
 *
 * @param pid number of the process
 * @param startedAt when it started, as the operating system says; the epoch if it does not say
 */
record ProcessIdentity(long pid, Instant startedAt) {

    /** Start times are computed from the boot time, which may move by a second when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startOf(process));
    }

    static ProcessIdentity current() {
        return of(ProcessHandle.current());
    }

    /** The process, if it is alive. */
    Optional<ProcessHandle> findAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        Duration.between(startedAt, startOf(process)).abs().compareTo(TOLERANCE) <= 0);
    }

    boolean isAlive() {
        return findAlive().isPresent();
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
