package io.delegraph.api.scan;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.estate.EstateCollector;
import io.delegraph.collector.source.CollectionRequest;
import io.delegraph.collector.source.CollectionRun;
import io.delegraph.collector.source.DocumentDigest;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The estate file of a scan, which is read before everything else because it overlays what other sources state. */
final class EstateReading implements AutoCloseable {
    private static final SourceLocation SCAN = SourceLocation.document("delegraph:scan");

    private final EstateCollector collector = new EstateCollector();
    private final Optional<CollectionRun> run;
    private UnaryOperator<Fact> overlay = UnaryOperator.identity();

    private EstateReading(ScanInputs inputs) {
        this.run = inputs.estate().map(file -> open(file, inputs));
    }

    static EstateReading of(ScanInputs inputs) {
        return new EstateReading(inputs);
    }

    private CollectionRun open(Path file, ScanInputs inputs) {
        return CollectionRun.open(CollectionRequest.of(List.of(file.toString()), inputs.clock())
                .named(inputs.sourceName().orElseGet(() -> String.valueOf(file.getFileName())))
                .detecting(List.of(collector))
                .forcing(EstateCollector.NAME));
    }

    List<DocumentDigest> digests() {
        return run.map(CollectionRun::digests).orElse(List.of());
    }

    /** Reads the file; without one, says once what is therefore not known. */
    CollectionReport collect(FactSink sink) {
        CollectionReport report = run.map(present -> present.collect(sink))
                .orElseGet(() -> new CollectionReport(List.of(), List.of(), List.of(absent())));
        overlay = collector.overlay();
        return report;
    }

    private static Diagnostic absent() {
        return Diagnostic.info(
                "SCAN_NO_ESTATE",
                "No estate file was given, so environments, owners and sensitivities that the inputs do not state are"
                        + " UNKNOWN. Give one with --estate to rank findings by what is worth protecting.",
                SCAN);
    }

    /** What the file says of other sources' facts; it is asked after {@link #collect}. */
    UnaryOperator<Fact> overlay() {
        return fact -> overlay.apply(fact);
    }

    @Override
    public void close() throws IOException {
        for (CollectionRun open : run.stream().toList()) {
            open.close();
        }
    }
}
