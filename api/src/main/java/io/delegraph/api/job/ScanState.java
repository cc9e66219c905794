package io.delegraph.api.job;

/** Where a scan stands. */
public enum ScanState {
    /** Received, not yet begun. */
    QUEUED,
    /** Begun; it may be waiting for another process that writes. */
    RUNNING,
    /** Published; all of its inputs were read. */
    DONE,
    /** Published; not everything could be read. */
    INCOMPLETE,
    /** Nothing of it was published. */
    FAILED,
    /** Somebody asked for its end before anything of it was published. */
    CANCELLED;

    /** Whether it changes no more. */
    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }
}
