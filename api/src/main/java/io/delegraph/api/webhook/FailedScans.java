package io.delegraph.api.webhook;

import io.delegraph.api.job.ScanQuery;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.ScanState;
import io.delegraph.api.job.SqlScans;
import io.delegraph.api.state.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scans that failed after a time, oldest first. */
final class FailedScans {
    private static final int MOST = 100;

    private final List<ScanRecord> failed;
    private final long after;

    /** @param after that they ended, in milliseconds since 1970 */
    FailedScans(State state, long after) {
        this.after = after;
        this.failed = new SqlScans(state)
                        .list(new ScanQuery(
                                Set.of(ScanState.FAILED), Optional.empty(), Optional.empty(), Optional.empty(), MOST))
                        .stream()
                        .filter(scan -> ended(scan) > after)
                        .sorted(Comparator.comparing(FailedScans::ended))
                        .toList();
    }

    List<Notice> notices() {
        return failed.stream()
                .map(scan -> ScanNotice.failed(
                        scan.id(), scan.status().problem().orElse(""), Instant.ofEpochMilli(ended(scan))))
                .toList();
    }

    /** When the last of them ended. */
    long last() {
        return failed.isEmpty() ? after : ended(failed.get(failed.size() - 1));
    }

    private static long ended(ScanRecord scan) {
        return scan.status().finished().map(Instant::toEpochMilli).orElse(0L);
    }
}
