package io.delegraph.api.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A scan that somebody asked for. Safe for use by several threads. */
public final class ScanJob {
    private final Optional<String> key;
    private volatile ScanStatus status;

    ScanJob(Optional<String> key) {
        this.key = key;
        this.status = ScanStatus.queued(UUID.randomUUID().toString(), now());
    }

    /** Where it stands now. */
    public ScanStatus status() {
        return status;
    }

    Optional<String> key() {
        return key;
    }

    /** Only the thread that scans moves a job on. */
    void moveTo(ScanStatus next) {
        status = next;
    }

    static Instant now() {
        return Instant.ofEpochMilli(Clock.systemUTC().millis());
    }
}
