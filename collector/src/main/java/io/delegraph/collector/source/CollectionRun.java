package io.delegraph.collector.source;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.InputReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One collection: lists the documents when opened, then reads them one after the other. Closing it deletes what was
 * spooled.
 *
 * <p>Same inputs, same calls of the sink in the same order. A document that fails never stops the others: it becomes a
 * diagnostic and an input report that is not COMPLETE, and every source of its PATH that it may have belonged to is
 * PARTIAL. The sink gets every source's coverage once, at the end.
 */
public final class CollectionRun implements AutoCloseable {
    private final CollectionRequest request;
    private final FormatDetector detector;
    private final Optional<Collector> forced;
    private final Listing listing;

    private CollectionRun(CollectionRequest request, Listing listing) {
        this.request = request;
        this.detector = new FormatDetector(request.collectors());
        this.forced = request.forced().map(detector::getNamed);
        this.listing = listing;
    }

    /**
     * Lists what is to be collected; standard input is read here.
     *
     * @throws IllegalArgumentException when the forced collector does not exist; the message lists those that do
     */
    public static CollectionRun open(CollectionRequest request) {
        request.forced().ifPresent(name -> new FormatDetector(request.collectors()).getNamed(name));
        return new CollectionRun(request, Listing.of(request.paths(), request.limits(), request.standardInput()));
    }

    /**
     * Identity of every document in the order of reading: with the clock, what a scan's id is made of. A scan needs its
     * id before its first fact, so this reads every document once by itself.
     */
    public List<DocumentDigest> digests() {
        return listing.paths().stream()
                .flatMap(path -> path.documents().stream())
                .map(Digests::of)
                .toList();
    }

    /** Reads every document and hands what it states to the sink. */
    public CollectionReport collect(FactSink sink) {
        ReportingSink reporting = new ReportingSink(sink);
        CoverageLedger ledger = new CoverageLedger();
        ProgressCount progress = new ProgressCount(request.progress(), listing.paths());
        for (PathListing path : listing.paths()) {
            ledger.startPath();
            reportListing(path, reporting, ledger);
            Map<String, SourceDocument> beside = path.byUri();
            path.documents().forEach(document -> collect(document, path, beside, reporting, ledger, progress));
            ledger.endPath();
        }
        ledger.tell(reporting);
        return reporting.report();
    }

    private static void reportListing(PathListing path, FactSink sink, CoverageLedger ledger) {
        path.problems().forEach(sink::diagnostic);
        path.lost().forEach(uri -> {
            sink.input(unread(uri, Completeness.FAILED));
            ledger.lose(uri);
        });
    }

    private void collect(
            ListedDocument listed,
            PathListing path,
            Map<String, SourceDocument> beside,
            FactSink sink,
            CoverageLedger ledger,
            ProgressCount progress) {
        progress.starts(listed);
        Optional<Collector> collector = forced.or(() -> detect(listed, sink));
        WatchedDocument document = new WatchedDocument(listed, beside, progress::read);
        CollectionContext context = new CollectionContext(
                request.clock(), request.sourceName().orElse(path.path()), request.fingerprinter());
        collector.ifPresent(reader -> reader.collect(
                document,
                context,
                new DocumentSink(
                        sink,
                        ledger,
                        document,
                        request.overlay(),
                        new ObservationRedaction(new ArgumentText(request.fingerprinter())))));
        if (collector.isEmpty()) {
            skip(document, sink, ledger);
        }
        document.findFailure()
                .ifPresent(failure -> sink.diagnostic(SourceProblem.SOURCE_UNREADABLE.in(
                        listed.uri(), Sentences.of("What stands before that was read", failure))));
        progress.done(listed);
    }

    // A document that cannot be begun offers no head: no collector recognises it, and skipping it reports why.
    private Optional<Collector> detect(ListedDocument document, FactSink sink) {
        List<Collector> matching = detector.listMatching(head(document));
        if (matching.size() > 1) {
            sink.diagnostic(SourceProblem.SOURCE_AMBIGUOUS.in(
                    document.uri(),
                    "Several collectors recognise the document ("
                            + String.join(
                                    ", ", matching.stream().map(Collector::name).toList()) + "); the first reads it."
                            + " Use --as to choose another."));
        }
        return matching.stream().findFirst();
    }

    private static DocumentHead head(ListedDocument document) {
        byte[] head = new byte[FormatDetector.HEAD_BYTES];
        int length = 0;
        try (InputStream stream = document.open()) {
            for (int read = 0; read >= 0 && length < head.length; length += Math.max(0, read)) {
                read = stream.read(head, length, head.length - length);
            }
        } catch (IOException failure) {
            // What could be read decides; whoever reads the document meets the failure again and reports it.
        }
        return FormatDetector.head(document.uri(), java.util.Arrays.copyOf(head, length));
    }

    private static void skip(WatchedDocument document, FactSink sink, CoverageLedger ledger) {
        try (InputStream stream = document.open()) {
            stream.readNBytes(FormatDetector.HEAD_BYTES);
        } catch (IOException failure) {
            sink.input(unread(document.uri(), Completeness.FAILED));
            ledger.lose(document.uri());
            return;
        }
        sink.diagnostic(SourceProblem.SOURCE_UNRECOGNISED.in(
                document.uri(),
                "No collector recognises the format of this file. It was left out; --as forces a collector."));
        sink.input(unread(document.uri(), Completeness.COMPLETE));
    }

    private static InputReport unread(String uri, Completeness completeness) {
        return new InputReport(uri, "", 0, 0, 0, completeness);
    }

    @Override
    public void close() throws IOException {
        listing.close();
    }
}
