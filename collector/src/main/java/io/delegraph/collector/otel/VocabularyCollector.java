package io.delegraph.collector.otel;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.otel.span.Vocabulary;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;

/**
 * Reads a user's own names of attributes and remembers them for {@link #traces}: one collector per scan, used before the
 * others. Not one of {@code Collectors}: it reads only what it is handed.
 */
public final class VocabularyCollector implements Collector {
    /** The collector's name, and the start of its source ids. */
    public static final String NAME = "otel.vocabulary";

    private Vocabulary vocabulary = Vocabulary.standard();

    @Override
    public String name() {
        return NAME;
    }

    /** Every document that it is handed is a vocabulary; one that is not becomes diagnostics. */
    @Override
    public boolean recognises(DocumentHead head) {
        return true;
    }

    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink sink) {
        SourceId source = SourceId.of(NAME, context.sourceName(), "names");
        Reporter reporter = Reporter.of(document.uri(), sink::diagnostic);
        vocabulary = Vocabulary.withOwn(document, reporter);
        boolean whole = reporter.count() == 0;
        sink.coverage(
                whole
                        ? Coverage.complete(source)
                        : Coverage.partial(source, "Not every name was understood: " + document.uri()));
        sink.input(new InputReport(
                document.uri(),
                NAME,
                1,
                whole ? 1 : 0,
                whole ? 0 : 1,
                whole ? Completeness.COMPLETE : Completeness.PARTIAL));
    }

    /** Reads traces with the names that were read by then. */
    public Collector traces() {
        return new OtelCollector(() -> vocabulary);
    }
}
