package io.delegraph.collector.otel;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.otel.format.TraceFormat;
import io.delegraph.collector.otel.span.Vocabulary;
import io.delegraph.collector.parse.BoundedSink;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Supplier;

/** Reads traces of agents; the container is told by the document's first bytes. */
public final class OtelCollector implements Collector {
    /** The collector's name, and the start of its source id. */
    public static final String NAME = "otel";

    private final Supplier<Vocabulary> names;
    private final int mostSpans;

    /** Reads the names of attributes that the conventions have. */
    public OtelCollector() {
        this(Vocabulary::standard);
    }

    /** Reads the names of attributes that are known when a document is read. */
    OtelCollector(Supplier<Vocabulary> names) {
        this(names, OpenTraces.MOST_SPANS);
    }

    OtelCollector(Supplier<Vocabulary> names, int mostSpans) {
        this.names = Objects.requireNonNull(names, "names");
        this.mostSpans = mostSpans;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return TraceFormat.find(head).isPresent();
    }

    /** Reads any of the formats; a document that was forced upon us and is none is read as OTLP JSON. */
    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink unbounded) {
        FactSink sink = BoundedSink.of(document.uri(), unbounded);
        Vocabulary vocabulary = names.get();
        TraceFormat format = TraceFormat.find(head(document)).orElse(TraceFormat.OTLP_JSON);
        TraceDocument reading = new TraceDocument(document.uri(), vocabulary, mostSpans, context, sink);
        Completeness completeness =
                format.read(document, vocabulary, Reporter.of(document.uri(), sink::diagnostic), reading);
        reading.finish(completeness);
    }

    private static DocumentHead head(SourceDocument document) {
        try (InputStream bytes = document.open()) {
            return FormatDetector.head(document.uri(), bytes.readNBytes(FormatDetector.HEAD_BYTES));
        } catch (IOException unreadable) {
            // Whoever reads the document meets the failure again and reports it.
            return new DocumentHead(document.uri(), "");
        }
    }
}
