package io.delegraph.api.scan;

import io.delegraph.collector.source.CollectionRequest;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.SourceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The first half of a scan: from inputs to a store. The second, which concludes, is {@link ScanRun}. */
public final class Ingestion {
    private final ScanStores stores;
    private final InputStream standardInput;
    private final ScanProgress progress;

    public Ingestion(ScanStores stores, InputStream standardInput, ScanProgress progress) {
        this.stores = stores;
        this.standardInput = standardInput;
        this.progress = progress;
    }

    /**
     * Reads everything, stores what it states, and closes what complete sources no longer state.
     *
     * @throws IllegalArgumentException when the forced collector does not exist; the message lists those that do
     */
    public Ingested run(ScanInputs inputs) {
        return run(List.of(ScanPart.whole(inputs)), inputs.clock());
    }

    /** The same for several parts, which are one scan under one clock. */
    Ingested run(List<ScanPart> parts, Instant clock) {
        progress.entered(ScanProgress.Phase.COLLECTING);
        try (PartReadings readings = PartReadings.open(parts, standardInput, progress)) {
            Scan scan = ScanIdentity.of(readings.documents(), readings.firstDocuments(), clock);
            FactBuffer buffer = new FactBuffer(stores, scan, progress);
            CollectionReport report = readings.collect(buffer).stream().reduce(CallTotals.NOTHING, Ingestion::joined);
            progress.entered(ScanProgress.Phase.STORING);
            List<Diagnostic> dangling = DanglingEdges.describe(buffer.flush());
            stores.graph().close(scan, report.coverage());
            CollectionReport whole = joined(report, CallTotals.store(stores, scan));
            return new Ingested(scan, whole, concat(whole.diagnostics(), dangling), readings.routes(), readings::tell);
        } catch (IOException e) {
            throw new UncheckedIOException("Temporary files of the scan could not be removed", e);
        }
    }

    static CollectionReport joined(CollectionReport first, CollectionReport second) {
        return new CollectionReport(
                concat(first.inputs(), second.inputs()),
                merged(concat(first.coverage(), second.coverage())),
                concat(first.diagnostics(), second.diagnostics()));
    }

    // Two parts may read the same source: it is read whole when both were.
    private static List<Coverage> merged(List<Coverage> coverage) {
        Map<SourceId, Coverage> bySource = new TreeMap<>();
        coverage.forEach(each -> bySource.merge(each.source(), each, Coverage::and));
        return List.copyOf(bySource.values());
    }

    static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    static CollectionRequest request(
            ScanInputs inputs, FirstReading first, InputStream standardInput, ScanProgress progress) {
        CollectionRequest request = CollectionRequest.of(inputs.paths(), inputs.clock())
                .overlaidBy(first.overlay())
                .detecting(first.collectors())
                .watchedBy(progress)
                .reading(standardInput)
                .fingerprintedBy(inputs.fingerprinter());
        request = inputs.sourceName().map(request::named).orElse(request);
        return inputs.collector().map(request::forcing).orElse(request);
    }
}
