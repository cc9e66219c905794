package io.delegraph.api.job;

import io.delegraph.api.scan.ScanCancelled;
import io.delegraph.api.scan.ScanProgress;
import java.util.Optional;

/**
 * A scan in this process: how far it is, and whether it may go on. It may be told to stop until it begins to publish, and
 * then no more. Written by the thread that scans, read and told by others.
 */
final class LiveScan implements ScanProgress {
    private final Runnable leave;
    private ScanMoment moment = ScanMoment.of(ScanState.QUEUED);
    private boolean stopping;
    private boolean publishing;

    /** @param leave gives up its place in the queue; done once or more */
    LiveScan(Runnable leave) {
        this.leave = leave;
    }

    /** It waits no more. */
    void leave() {
        leave.run();
    }

    synchronized ScanMoment moment() {
        return moment;
    }

    /** Asks for its end; false when it is too late for that. */
    synchronized boolean stop() {
        stopping = stopping || !publishing;
        return !publishing;
    }

    @Override
    public synchronized void entered(Phase phase) {
        checkStop();
        publishing = phase == Phase.PUBLISHING || phase == Phase.DONE;
        moment = new ScanMoment(
                ScanState.RUNNING,
                Optional.of(phase),
                moment.documentsDone(),
                moment.documentsTotal(),
                moment.bytesRead(),
                moment.bytesTotal(),
                moment.facts());
    }

    @Override
    public synchronized void at(Progress progress) {
        checkStop();
        moment = new ScanMoment(
                ScanState.RUNNING,
                moment.phase(),
                progress.documentsDone(),
                progress.documentsTotal(),
                progress.bytesRead(),
                progress.bytesTotal(),
                moment.facts());
    }

    @Override
    public synchronized void took(long facts) {
        moment = new ScanMoment(
                ScanState.RUNNING,
                moment.phase(),
                moment.documentsDone(),
                moment.documentsTotal(),
                moment.bytesRead(),
                moment.bytesTotal(),
                facts);
    }

    private void checkStop() {
        if (stopping) {
            throw new ScanCancelled();
        }
    }
}
