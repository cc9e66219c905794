package io.delegraph.api.scan;

import io.delegraph.collector.Collector;
import io.delegraph.collector.Collectors;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.estate.EstateCollector;
import io.delegraph.collector.estate.EstateRoute;
import io.delegraph.collector.opengraph.MappingCollector;
import io.delegraph.collector.otel.VocabularyCollector;
import io.delegraph.collector.source.CollectionRequest;
import io.delegraph.collector.source.CollectionRun;
import io.delegraph.collector.source.DocumentDigest;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is read before everything else because it says how to take the rest: the estate file, which overlays what other
 * sources state, a user's own names of attributes in traces, and kinds of other tools' graphs.
 */
final class FirstReading implements AutoCloseable {
    private static final SourceLocation SCAN = SourceLocation.document("delegraph:scan");

    private final EstateCollector estate = new EstateCollector();
    private final VocabularyCollector vocabulary = new VocabularyCollector();
    private final Optional<CollectionRun> estateRun;
    private final MappingCollector mapping = new MappingCollector();
    private final Optional<CollectionRun> vocabularyRun;
    private final Optional<CollectionRun> mappingRun;
    private UnaryOperator<Fact> overlay = UnaryOperator.identity();
    private Optional<List<EstateRoute>> routes = Optional.empty();

    private FirstReading(ScanInputs inputs) {
        this.estateRun = inputs.estate().map(file -> open(file, estate, inputs));
        this.vocabularyRun = inputs.aliases().map(file -> open(file, vocabulary, inputs));
        this.mappingRun = inputs.foreignKinds().map(file -> open(file, mapping, inputs));
    }

    static FirstReading of(ScanInputs inputs) {
        return new FirstReading(inputs);
    }

    private static CollectionRun open(Path file, Collector collector, ScanInputs inputs) {
        return CollectionRun.open(CollectionRequest.of(List.of(file.toString()), inputs.clock())
                .named(inputs.sourceName().orElseGet(() -> String.valueOf(file.getFileName())))
                .detecting(List.of(collector))
                .forcing(collector.name()));
    }

    private Stream<CollectionRun> runs() {
        return Stream.of(estateRun, vocabularyRun, mappingRun).flatMap(Optional::stream);
    }

    List<DocumentDigest> digests() {
        return runs().flatMap(run -> run.digests().stream()).toList();
    }

    /** Reads the files; without an estate file, says once what is therefore not known. */
    CollectionReport collect(FactSink sink) {
        CollectionReport report = estateRun
                .map(present -> present.collect(sink))
                .orElseGet(() -> new CollectionReport(List.of(), List.of(), List.of(absent())));
        overlay = estate.overlay();
        boolean whole = report.coverage().stream().allMatch(part -> part.completeness() == Completeness.COMPLETE);
        routes = estateRun.filter(run -> whole).map(run -> estate.routes());
        return Stream.of(vocabularyRun, mappingRun)
                .flatMap(Optional::stream)
                .map(present -> present.collect(sink))
                .reduce(report, Ingestion::joined);
    }

    /** Collectors that know the user's own names and kinds; they are asked after {@link #collect}. */
    List<Collector> collectors() {
        return Collectors.listWith(vocabulary.traces(), mapping.graphs());
    }

    private static Diagnostic absent() {
        return Diagnostic.info(
                "SCAN_NO_ESTATE",
                "No estate file was given, so environments, owners and sensitivities that the inputs do not state are"
                        + " UNKNOWN. Give one with --estate to rank findings by what is worth protecting.",
                SCAN);
    }

    /** Where the estate file sends findings, empty unless one was understood as a whole; it is asked after {@link #collect}. */
    Optional<List<EstateRoute>> routes() {
        return routes;
    }

    /** What the file says of other sources' facts; it is asked after {@link #collect}. */
    UnaryOperator<Fact> overlay() {
        return fact -> overlay.apply(fact);
    }

    @Override
    public void close() throws IOException {
        for (CollectionRun open : runs().toList()) {
            open.close();
        }
    }
}
