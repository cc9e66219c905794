package io.delegraph.api.scan;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.Privilege;
import io.delegraph.analyzer.report.Report;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.Publication;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredFinding;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** One scan, from inputs to a published report. The caller holds the right to write to the store. */
public final class ScanRun {
    private final GraphStore store;
    private final EventStore events;
    private final Ingestion ingestion;
    private final ScanProgress progress;

    public ScanRun(ScanStores stores, InputStream standardInput, ScanProgress progress) {
        this.store = stores.graph();
        this.events = stores.events();
        this.ingestion = new Ingestion(stores, standardInput, progress);
        this.progress = progress;
    }

    /**
     * Runs the scan.
     *
     * @throws IllegalArgumentException when the forced collector does not exist
     * @throws io.delegraph.cypher.store.StoreUnavailable when the store cannot be reached or refuses
     */
    public ScanOutcome run(ScanRequest request) {
        return run(request, Attempt.FIRST);
    }

    /**
     * Runs a scan again that a process did not get to the end of. What is in the store already is found there and changes
     * nothing; if it is the last epoch, it is not published a second time.
     *
     * @throws IllegalArgumentException when the forced collector does not exist
     * @throws io.delegraph.cypher.store.StoreUnavailable when the store cannot be reached or refuses
     */
    public ScanOutcome resume(ScanRequest request) {
        return run(request, Attempt.FURTHER);
    }

    /** Whether something of the scan may be in the store already. */
    private enum Attempt {
        FIRST,
        FURTHER
    }

    private boolean isPublished(Scan scan) {
        return store.findEpoch().filter(epoch -> epoch.scan().equals(scan.id())).isPresent();
    }

    private ScanOutcome run(ScanRequest request, Attempt attempt) {
        Ingested ingested = ingestion.run(request.parts(), request.clock());
        progress.entered(ScanProgress.Phase.ANALYSING);
        Snapshot snapshot = store.snapshot();
        Analysis analysis = Analysis.of(
                snapshot, events, AnalysisSettings.scan(request.clock()).withProfile(request.profile()));
        Report report = analysis.report();
        Derivation derivation = analysis.derivation();
        progress.entered(ScanProgress.Phase.PUBLISHING);
        if (attempt == Attempt.FIRST || !isPublished(ingested.scan())) {
            store.publish(new Publication(ingested.scan(), derivation, report.findings()));
        }
        // Not before: a source whose scan was not published has not been read, and is to be tried again.
        ingested.heard().run();
        NodeNames names = NodeNames.of(snapshot, derivation.nodes());
        ScanOutcome outcome = outcome(ingested, report, privileges(request, analysis), names, snapshot);
        progress.entered(ScanProgress.Phase.DONE);
        return outcome;
    }

    private ScanOutcome outcome(
            Ingested ingested, Report report, List<Privilege> privileges, NodeNames names, Snapshot snapshot) {
        List<Finding> stored =
                store.listFindings().stream().map(StoredFinding::finding).toList();
        List<Finding> current = stored.stream()
                .filter(finding -> finding.status() != FindingStatus.RESOLVED)
                .toList();
        List<Diagnostic> diagnostics = Stream.concat(ingested.diagnostics().stream(), report.diagnostics().stream())
                .toList();
        return new ScanOutcome(
                ingested.scan(),
                ingested.collection(),
                report.graph(),
                report.causes(),
                current,
                stored.size() - current.size(),
                privileges,
                diagnostics,
                names,
                snapshot,
                ingested.routes());
    }

    private static List<Privilege> privileges(ScanRequest request, Analysis analysis) {
        return switch (request.privileges()) {
            case OMITTED -> List.of();
            case LISTED -> analysis.listPrivileges();
        };
    }
}
