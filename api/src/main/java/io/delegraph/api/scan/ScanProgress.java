package io.delegraph.api.scan;

import io.delegraph.collector.source.CollectionProgress;

/**
 * Told what a scan is doing, for a progress bar. Called on the thread that scans; must return at once, or throw {@link
 * ScanCancelled} to end the scan there.
 */
public interface ScanProgress extends CollectionProgress {
    /** Nobody watches. */
    ScanProgress UNWATCHED = new ScanProgress() {
        @Override
        public void entered(Phase phase) {}

        @Override
        public void at(Progress progress) {}
    };

    /** The parts of a scan that take time. */
    enum Phase {
        COLLECTING,
        STORING,
        ANALYSING,
        PUBLISHING,
        DONE
    }

    /** The scan is in this phase now. */
    void entered(Phase phase);

    /** So many nodes and edges were taken so far; called now and then. */
    default void took(long facts) {}
}
