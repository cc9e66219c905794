package io.delegraph.collector.bundle;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Hands on the records of one bundle. What it says of completeness is told last, when it is known whether to trust it. */
final class BundleReader {
    private final String uri;
    private final CollectionContext context;
    private final FactSink sink;
    private final Reporter reporter;
    private final SortedSet<SourceId> sources = new TreeSet<>();
    private final SortedMap<SourceId, Coverage> coverage = new TreeMap<>();
    private final List<InputReport> inputs = new ArrayList<>();
    private Seal seal = Seal.NONE;
    private long records;
    private long rejected;

    BundleReader(String uri, CollectionContext context, FactSink sink, Reporter reporter) {
        this.uri = uri;
        this.context = context;
        this.sink = sink;
        this.reporter = reporter;
    }

    void read(JsonCursor record) {
        int problems = reporter.count();
        try {
            if (record.kind() != JsonKind.OBJECT || record.cut()) {
                throw new FactReader.Unreadable(BundleFormat.RECORD);
            }
            read(new FactReader(record));
        } catch (FactReader.Unreadable unreadable) {
            BundleProblem.UNREADABLE_RECORD.report(record, String.valueOf(unreadable.getMessage()));
        }
        rejected += reporter.count() > problems ? 1 : 0;
    }

    private void read(FactReader record) throws FactReader.Unreadable {
        String type = record.text(BundleFormat.RECORD);
        if (type.equals(BundleFormat.TRAILER)) {
            seal = seal.closed(record.number("records"), record.text("sha256"), record.text("authentication"));
            return;
        }
        records++;
        switch (type) {
            case BundleFormat.HEADER -> seal = seal.opened(record.text("schema"), record.text("key"));
            case BundleFormat.NODE -> {
                sources.add(record.source());
                sink.fact(record.source(), record.node());
            }
            case BundleFormat.EDGE -> {
                sources.add(record.source());
                sink.fact(record.source(), record.edge());
            }
            case BundleFormat.OBSERVATION -> sink.observation(record.observation());
            case BundleFormat.DIAGNOSTIC -> diagnostic(record);
            case BundleFormat.COVERAGE -> {
                Coverage stated = new Coverage(
                        record.source(), record.word("completeness", Completeness.class), record.text("reason"));
                sources.add(stated.source());
                coverage.merge(stated.source(), stated, Coverage::and);
            }
            case BundleFormat.INPUT ->
                inputs.add(new InputReport(
                        record.text("uri"),
                        record.text("collector"),
                        record.number("records"),
                        record.number("accepted"),
                        record.number("rejected"),
                        record.word("completeness", Completeness.class)));
            default -> throw new FactReader.Unreadable(BundleFormat.RECORD);
        }
    }

    private void diagnostic(FactReader record) throws FactReader.Unreadable {
        sink.diagnostic(new Diagnostic(
                record.word("severity", Diagnostic.Severity.class),
                record.text("code"),
                record.text("message"),
                record.place()));
    }

    void finish(Completeness read, byte[] sha256) {
        Optional<String> doubt = seal.findDoubt(context.fingerprinter().key(), records, sha256);
        doubt.ifPresent(reason -> sink.diagnostic(BundleProblem.UNTRUSTED.at(SourceLocation.document(uri), reason)));
        boolean whole = read == Completeness.COMPLETE && rejected == 0;
        String reason = doubt.orElse(whole ? "" : "Not every record of the bundle could be read");
        if (sources.isEmpty() && !reason.isEmpty()) {
            sources.add(SourceId.of(BundleCollector.NAME, context.sourceName(), "records"));
        }
        sources.forEach(source -> sink.coverage(covered(source, reason)));
        inputs.forEach(sink::input);
        Completeness completeness = reason.isEmpty() ? Completeness.COMPLETE : read.and(Completeness.PARTIAL);
        sink.input(new InputReport(uri, BundleCollector.NAME, records, records - rejected, rejected, completeness));
    }

    private Coverage covered(SourceId source, String reason) {
        Coverage stated = Optional.ofNullable(coverage.get(source))
                .orElseGet(
                        () -> Coverage.partial(source, "The bundle does not say how much of the source was collected"));
        return reason.isEmpty() ? stated : stated.and(Coverage.partial(source, reason + ": " + uri));
    }
}
