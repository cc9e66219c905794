package io.delegraph.api.job;

import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.scan.ScanProgress;

/** Does one scan, with the right to write. */
@FunctionalInterface
public interface ScanWork {
    /**
     * A scan that was published.
     *
     * @param epoch number of the epoch that shows it
     */
    record Published(ScanOutcome outcome, long epoch) {}

    /**
     * Scans to the end.
     *
     * @param scan     has been begun before, perhaps to its publication, when there was more than one attempt
     * @param progress may throw to end the scan
     * @throws ScanRefused when what is to be read cannot be meant
     * @throws Unfinished  when it was published, and what follows could not be done
     */
    Published scan(ScanRecord scan, ScanProgress progress);
}
