package io.delegraph.collector.transcript;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.BoundedSink;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.io.InputStream;

/** Reads logs of agents' conversations; what a document holds is told by its shape. */
public final class TranscriptCollector implements Collector {
    static final String NAME = "transcript";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return TranscriptHead.recognises(head);
    }

    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink unbounded) {
        FactSink sink = BoundedSink.of(document.uri(), unbounded);
        Transcript transcript = new Transcript(document.uri(), context, sink);
        Reporter reporter = Reporter.of(document.uri(), sink::diagnostic);
        Completeness read = TranscriptDocument.of(head(document)).read(document, reporter, transcript::record);
        transcript.finish(read);
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
