package io.delegraph.api.serve.scan;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import io.delegraph.api.job.ScanMoment;
import io.delegraph.api.job.ScanState;
import io.delegraph.api.scan.ScanProgress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** How far a scan is. */
@Schema(name = "ScanEvent", description = "How far a scan is.")
record ScanEvent(
        ScanState state,

        @Schema(requiredMode = NOT_REQUIRED, description = "What it is doing, while it runs.")
        Optional<ScanProgress.Phase> phase,

        @Schema(description = "Documents read to their end.")
        long documentsDone,

        @Schema(description = "Documents found.") long documentsTotal,

        @Schema(description = "Bytes read so far, unpacked.")
        long bytesRead,

        @Schema(description = "Bytes expected, unpacked.") long bytesTotal,

        @Schema(description = "Nodes and edges taken so far.")
        long facts) {
    static ScanEvent of(ScanMoment moment) {
        return new ScanEvent(
                moment.state(),
                moment.phase(),
                moment.documentsDone(),
                moment.documentsTotal(),
                moment.bytesRead(),
                moment.bytesTotal(),
                moment.facts());
    }
}
