package io.delegraph.api.serve.scan;

import io.delegraph.analyzer.rule.Profile;
import io.delegraph.api.job.OpenSources;
import io.delegraph.api.job.Patience;
import io.delegraph.api.job.ScanContent;
import io.delegraph.api.job.ScanRecord;
import io.delegraph.api.job.ScanRefused;
import io.delegraph.api.job.ScanWork;
import io.delegraph.api.job.Spool;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.FollowUp;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.scan.ScanPart;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.scan.ScanRequest;
import io.delegraph.api.scan.ScanRequest.PrivilegeListing;
import io.delegraph.api.scan.ScanRun;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.wiring.FollowUps;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.WriterRight;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scans into the store that is served, holding the right to write for as long as a scan takes. */
@Singleton
final class StoreScans implements ScanWork {
    private static final Logger LOG = LoggerFactory.getLogger(StoreScans.class);

    private final OpenStore store;
    private final Spool spool;
    private final HttpSettings settings;
    private final OpenSources.Opening sources;
    private final PublishedGraph published;

    StoreScans(
            OpenStore store,
            Spool spool,
            HttpSettings settings,
            OpenSources.Opening sources,
            PublishedGraph published) {
        this.store = store;
        this.spool = spool;
        this.settings = settings;
        this.sources = sources;
        this.published = published;
    }

    @Override
    public Published scan(ScanRecord scan, ScanProgress progress) {
        ScanInputs inputs = inputs(scan);
        List<String> registered = scan.order().content().sources();
        if (registered.isEmpty()) {
            boolean limited = scan.order().content().limited();
            return scan(scan, List.of(limited ? ScanPart.limited(inputs) : ScanPart.whole(inputs)), progress);
        }
        try (OpenSources open = sources.open(registered, inputs)) {
            return scan(scan, open.parts(), progress);
        }
    }

    private ScanInputs inputs(ScanRecord scan) {
        ScanContent content = scan.order().content();
        List<String> paths = new ArrayList<>(content.paths());
        content.upload()
                .ifPresent(upload -> paths.add(spool.find(upload)
                        .orElseThrow(() -> new ScanRefused("The upload is no longer in the server's data folder."))
                        .toString()));
        return new ScanInputs(
                paths,
                content.sourceName(),
                content.collector(),
                content.estate(),
                scan.clock(),
                settings.fingerprinter());
    }

    private Published scan(ScanRecord scan, List<ScanPart> parts, ScanProgress progress) {
        try (WriterRight right = store.acquireWriterRight(LOG::info)) {
            return right.during(() -> write(scan, parts, progress));
        }
    }

    private Published write(ScanRecord scan, List<ScanPart> parts, ScanProgress progress) {
        // Readers go on from this epoch: once the scan writes, what the store holds is no epoch.
        published.refresh();
        ScanRequest request = new ScanRequest(parts, scan.clock(), Profile.CORE, PrivilegeListing.OMITTED);
        ScanRun run = new ScanRun(store.scanned(), InputStream.nullInputStream(), progress);
        ScanOutcome outcome = scan.attempts() > 1 ? run.resume(request) : run.run(request);
        CompletedScan completed = new CompletedScan(scan.id(), outcome);
        FollowUps.of(store).forEach(followUp -> finish(followUp, completed));
        return new Published(
                outcome, Patience.USUAL.until(() -> published.refresh().epoch()));
    }

    // The scan is published, so nothing that goes wrong now makes it a failed one.
    private static void finish(FollowUp followUp, CompletedScan completed) {
        Patience.USUAL.until(() -> {
            followUp.after(completed);
            return completed;
        });
    }
}
