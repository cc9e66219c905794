package io.delegraph.api.job;

import io.delegraph.api.scan.ScanProgress;
import java.util.Optional;

/**
 * How far a scan is.
 *
 * @param phase          what it is doing; empty unless it runs
 * @param documentsDone  documents read to their end
 * @param documentsTotal documents found
 * @param bytesRead      bytes read so far, unpacked
 * @param bytesTotal     bytes expected, unpacked
 * @param facts          nodes and edges taken so far
 */
public record ScanMoment(
        ScanState state,
        Optional<ScanProgress.Phase> phase,
        long documentsDone,
        long documentsTotal,
        long bytesRead,
        long bytesTotal,
        long facts) {
    static ScanMoment of(ScanState state) {
        return new ScanMoment(state, Optional.empty(), 0, 0, 0, 0, 0);
    }
}
