package io.delegraph.api.job;

import java.time.Instant;
import java.util.Optional;

/**
 * One moment of a scan.
 *
 * @param problem why it failed, for people
 * @param summary what it brought, if it was published
 */
public record ScanStatus(
        String id,
        ScanState state,
        Instant received,
        Optional<Instant> started,
        Optional<Instant> finished,
        Optional<String> problem,
        Optional<ScanSummary> summary) {
    static ScanStatus queued(String id, Instant now) {
        return new ScanStatus(
                id, ScanState.QUEUED, now, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    ScanStatus running(Instant now) {
        return new ScanStatus(id, ScanState.RUNNING, received, Optional.of(now), finished, problem, summary);
    }

    ScanStatus published(Instant now, ScanState as, ScanSummary brought) {
        return new ScanStatus(id, as, received, started, Optional.of(now), problem, Optional.of(brought));
    }

    ScanStatus failed(Instant now, String why) {
        return new ScanStatus(id, ScanState.FAILED, received, started, Optional.of(now), Optional.of(why), summary);
    }
}
