package io.delegraph.api.job;

import io.delegraph.api.scan.ScanCancelled;
import io.delegraph.cypher.server.ServerUnavailable;
import io.delegraph.cypher.store.StoreUnavailable;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in the state how scans ended. */
final class ScanEnding {
    private static final Logger LOG = LoggerFactory.getLogger(ScanEnding.class);

    private final SqlScans scans;
    private final Clock clock;

    ScanEnding(SqlScans scans, Clock clock) {
        this.scans = scans;
        this.clock = clock;
    }

    void published(String id, ScanWork.Published published) {
        boolean incomplete = published.outcome().collection().incomplete();
        scans.publish(
                id,
                incomplete ? ScanState.INCOMPLETE : ScanState.DONE,
                ScanSummary.of(published.outcome()),
                published.epoch(),
                clock.instant());
    }

    /** What a failure means, unless it is one that every scan may meet. */
    void failed(String id, Throwable problem) {
        if (problem instanceof ScanCancelled) {
            scans.end(id, ScanState.CANCELLED, Optional.empty(), clock.instant());
            return;
        }
        scans.end(id, ScanState.FAILED, Optional.of(why(id, problem)), clock.instant());
    }

    private static String why(String id, Throwable problem) {
        if (problem instanceof ScanRefused refused) {
            return String.valueOf(refused.getMessage());
        }
        // The message of an exception may quote an input; its kind and place do not.
        StackTraceElement[] frames = problem.getStackTrace();
        Object place = frames.length == 0 ? "an unknown place" : frames[0];
        LOG.error("Scan {} failed: {} at {}", id, problem.getClass().getName(), place);
        return problem instanceof StoreUnavailable || problem instanceof ServerUnavailable
                ? "The store could not be written. Is another scan running, or Neo4j down?"
                : "The scan failed in a way it should not; the server's log says where.";
    }
}
