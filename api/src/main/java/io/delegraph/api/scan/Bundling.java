package io.delegraph.api.scan;

import io.delegraph.collector.bundle.BundleWriter;
import io.delegraph.collector.source.CollectionRun;
import io.delegraph.cypher.graph.CollectionReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Collects into a bundle instead of a store: nothing is analysed. */
public final class Bundling {
    private final InputStream standardInput;
    private final ScanProgress progress;

    public Bundling(InputStream standardInput, ScanProgress progress) {
        this.standardInput = standardInput;
        this.progress = progress;
    }

    /** Reads everything and writes what it states, sealed under the key of its fingerprints. */
    public CollectionReport run(ScanInputs inputs, Writer target) {
        progress.entered(ScanProgress.Phase.COLLECTING);
        try (FirstReading first = FirstReading.of(inputs);
                CollectionRun run = CollectionRun.open(Ingestion.request(inputs, first, standardInput, progress))) {
            List<String> names = inputs.sourceName().map(List::of).orElseGet(inputs::paths);
            BundleWriter bundle =
                    BundleWriter.start(target, inputs.fingerprinter().key(), names, inputs.clock());
            CollectionReport report = Ingestion.joined(first.collect(bundle), run.collect(bundle));
            bundle.finish();
            progress.entered(ScanProgress.Phase.DONE);
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException("Temporary files of the collection could not be removed", e);
        }
    }
}
