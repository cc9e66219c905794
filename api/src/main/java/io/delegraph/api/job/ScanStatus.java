package io.delegraph.api.job;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One moment of a scan.
 *
 * @param problem why it failed, for people
 * @param epoch   that it published
 * @param summary what it brought, if it was published
 */
public record ScanStatus(
        ScanState state,
        Instant received,
        Optional<Instant> started,
        Optional<Instant> finished,
        Optional<String> problem,
        OptionalLong epoch,
        Optional<ScanSummary> summary) {
    static ScanStatus queued(Instant now) {
        return new ScanStatus(
                ScanState.QUEUED,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }
}
