package io.delegraph.api.job;

import java.time.Instant;

/**
 * A scan as the state has it.
 *
 * @param id         of the request; the scan's own id, a hash of what was read, is in the summary
 * @param clock      the instant that the scan takes for now, however often it is begun
 * @param attempts   how often it was begun; more than once when the server ended meanwhile
 * @param cancelling whether somebody asked for its end while it ran
 */
public record ScanRecord(
        String id, ScanOrder order, Instant clock, int attempts, boolean cancelling, ScanStatus status) {
    /** Where it stands. */
    public ScanState state() {
        return status.state();
    }
}
