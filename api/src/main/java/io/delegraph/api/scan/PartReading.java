package io.delegraph.api.scan;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.estate.EstateRoute;
import io.delegraph.collector.source.CollectionRequest;
import io.delegraph.collector.source.CollectionRun;
import io.delegraph.collector.source.DocumentDigest;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.SourceId;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One part of a scan, listed and ready to be read. */
final class PartReading implements AutoCloseable {
    private static final String INCOMPLETE = "Another input of the same source could not be read";

    private final ScanPart part;
    private final FirstReading first;
    private final CollectionRun run;
    private final List<DocumentDigest> documents;
    private Optional<ReadingGap> gap = Optional.empty();
    private final DroppedZones dropped;
    private CollectionReport read = CallTotals.NOTHING;

    private PartReading(ScanPart part, FirstReading first, CollectionRun run, DroppedZones dropped) {
        this.part = part;
        this.first = first;
        this.run = run;
        this.documents = run.digests();
        this.dropped = dropped;
    }

    static PartReading open(ScanPart part, InputStream standardInput, ScanProgress progress) {
        FirstReading first = FirstReading.of(part.inputs());
        CollectionRequest request = Ingestion.request(part.inputs(), first, standardInput, progress);
        DroppedZones dropped = new DroppedZones();
        UnaryOperator<Fact> estate = request.overlay();
        // The estate file is not the caller's, so it may still say zones.
        CollectionRequest taken =
                part.limited() ? request.overlaidBy(fact -> estate.apply(dropped.apply(fact))) : request;
        return new PartReading(part, first, CollectionRun.open(taken), dropped);
    }

    /** Says what became of the inputs, of which nothing is left out and to which nothing is added. */
    void tell() {
        part.heard().accept(read, gap);
    }

    List<DocumentDigest> documents() {
        return documents;
    }

    Optional<List<EstateRoute>> routes() {
        return first.routes();
    }

    List<DocumentDigest> firstDocuments() {
        return first.digests();
    }

    /** Reads the inputs; the coverage of the report is that of the part as a whole. */
    CollectionReport collect(FactSink sink) {
        CollectionReport before = first.collect(sink);
        CollectionReport own = run.collect(sink);
        gap = ReadingGap.of(documents, own).filter(each -> matters(each, own));
        CollectionReport report = Ingestion.joined(before, own);
        read = report;
        return new CollectionReport(
                report.inputs(), covered(report), Ingestion.concat(report.diagnostics(), dropped.describe()));
    }

    // A note beside the exports is no gap, unless it may be what became of one of them.
    private boolean matters(ReadingGap found, CollectionReport own) {
        Set<SourceId> seen = new HashSet<>();
        own.coverage().forEach(each -> seen.add(each.source()));
        return found.completeness() == Completeness.FAILED || !seen.containsAll(part.expected());
    }

    // Registered inputs are one source: what one of their files lost may be what another no longer states.
    private List<Coverage> covered(CollectionReport report) {
        Optional<String> open = part.gap().or(() -> openEnd(report));
        Set<SourceId> seen = new HashSet<>();
        report.coverage().forEach(each -> seen.add(each.source()));
        Stream<Coverage> unseen = part.expected().stream()
                .filter(source -> !seen.contains(source))
                .map(source -> open.map(why -> unread(source, report, why)).orElseGet(() -> Coverage.complete(source)));
        Stream<Coverage> read = report.coverage().stream()
                .map(each -> open.map(why -> each.and(Coverage.partial(each.source(), why)))
                        .orElse(each));
        return Stream.concat(read, unseen).toList();
    }

    private Coverage unread(SourceId source, CollectionReport report, String why) {
        boolean nothing =
                gap.filter(each -> each.completeness() == Completeness.FAILED).isPresent();
        return nothing || report.inputs().isEmpty() ? Coverage.failed(source, why) : Coverage.partial(source, why);
    }

    // Inputs of which nothing is expected are judged each by itself, as those of the command line are.
    private Optional<String> openEnd(CollectionReport report) {
        if (part.expected().isEmpty()) {
            return Optional.empty();
        }
        return gap.map(ReadingGap::reason).or(() -> report.incomplete() ? Optional.of(INCOMPLETE) : Optional.empty());
    }

    @Override
    public void close() throws IOException {
        try {
            run.close();
        } finally {
            first.close();
        }
    }
}
