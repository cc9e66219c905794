package io.delegraph.api.scan;

import java.util.Objects;

/**
 * A scan that was published.
 *
 * @param job     id under which the API knows it; the scan's own id for one of the command line
 * @param outcome what it amounts to
 */
public record CompletedScan(String job, ScanOutcome outcome) {
    public CompletedScan {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(outcome, "outcome");
    }
}
