package io.delegraph.collector.otel;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.otel.format.SpanSink;
import io.delegraph.collector.otel.meaning.Tally;
import io.delegraph.collector.otel.meaning.TraceMeaning;
import io.delegraph.collector.otel.span.Span;
import io.delegraph.collector.otel.span.Vocabulary;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import java.util.List;

/**
 * One document from its spans to what they say. A span's ids are the same wherever it is written, so all traces are one
 * source: the span that two files hold, in whatever container, was one call.
 */
final class TraceDocument implements SpanSink {
    private static final SourceId SOURCE = SourceId.of(OtelCollector.NAME, "traces", "spans");

    private final String uri;
    private final FactSink sink;
    private final Tally tally = new Tally();
    private final OpenTraces traces;
    private long accepted;
    private long rejected;

    TraceDocument(String uri, Vocabulary vocabulary, int mostSpans, CollectionContext context, FactSink sink) {
        this.uri = uri;
        this.sink = sink;
        TraceMeaning meaning = new TraceMeaning(SOURCE, vocabulary, context.fingerprinter(), tally, sink::diagnostic);
        this.traces = new OpenTraces(mostSpans, tally, spans -> meaning.read(spans, sink::observation));
    }

    @Override
    public void span(Span span) {
        accepted++;
        traces.add(span);
    }

    @Override
    public void rejected(Diagnostic why) {
        rejected++;
        sink.diagnostic(why);
    }

    @Override
    public void problem(Diagnostic problem) {
        sink.diagnostic(problem);
    }

    /** Says what became of the document. */
    void finish(Completeness read) {
        traces.finish();
        List<Diagnostic> counted = tally.diagnostics();
        counted.forEach(sink::diagnostic);
        boolean allCalls = counted.stream().noneMatch(each -> each.severity() == Diagnostic.Severity.ERROR);
        boolean asRead = (rejected == 0 && allCalls) || read == Completeness.FAILED;
        Completeness completeness = asRead ? read : Completeness.PARTIAL;
        sink.coverage(
                completeness == Completeness.COMPLETE
                        ? Coverage.complete(SOURCE)
                        : new Coverage(SOURCE, completeness, "Not every span could be read: " + uri));
        sink.input(new InputReport(uri, OtelCollector.NAME, accepted + rejected, accepted, rejected, completeness));
    }
}
