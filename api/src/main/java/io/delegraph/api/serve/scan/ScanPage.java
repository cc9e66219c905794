package io.delegraph.api.serve.scan;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import io.delegraph.api.job.ScanRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A page of scans, the newest first. It shows the state and not an epoch; each scan names the epoch that it published. */
@Schema(name = "ScanPage")
record ScanPage(
        List<ScanView> items,

        @Schema(requiredMode = NOT_REQUIRED, description = "Give it as 'cursor' for the following page.")
        Optional<String> next,

        @Schema(description = "Always false: every scan is on some page.")
        boolean truncated) {
    /** The page, of what was listed with one more than fits. */
    static ScanPage of(List<ScanRecord> listed, int limit) {
        List<ScanRecord> shown = listed.subList(0, Math.min(limit, listed.size()));
        Optional<String> next =
                listed.size() > limit ? Optional.of(listed.get(limit - 1).id()) : Optional.empty();
        return new ScanPage(shown.stream().map(ScanView::of).toList(), next, false);
    }
}
