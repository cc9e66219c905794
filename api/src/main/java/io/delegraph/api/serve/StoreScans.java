package io.delegraph.api.serve;

import io.delegraph.analyzer.rule.Profile;
import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.scan.ScanRequest;
import io.delegraph.api.scan.ScanRequest.PrivilegeListing;
import io.delegraph.api.scan.ScanRun;
import io.delegraph.api.wiring.FollowUps;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.WriterRight;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scans into the store that is served, holding the right to write for as long as a scan takes. */
final class StoreScans {
    private static final Logger LOG = LoggerFactory.getLogger(StoreScans.class);

    private final OpenStore store;

    StoreScans(OpenStore store) {
        this.store = store;
    }

    ScanOutcome scan(String job, ScanInputs inputs) {
        ScanRequest request = new ScanRequest(inputs, Profile.CORE, PrivilegeListing.OMITTED);
        try (WriterRight right = store.acquireWriterRight(LOG::info)) {
            return right.during(() -> scan(job, request));
        }
    }

    private ScanOutcome scan(String job, ScanRequest request) {
        ScanRun run = new ScanRun(store.scanned(), InputStream.nullInputStream(), ScanProgress.UNWATCHED);
        ScanOutcome outcome = run.run(request);
        CompletedScan completed = new CompletedScan(job, outcome);
        FollowUps.of(store).forEach(followUp -> followUp.after(completed));
        return outcome;
    }
}
