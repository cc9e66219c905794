package io.delegraph.collector.secrets;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.BoundedSink;
import java.io.IOException;
import java.io.InputStream;

/** Reads reports of secret scanners; the scanner is told by the document's first bytes. */
public final class SecretsCollector implements Collector {
    static final String NAME = "secrets";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return ReportFormat.find(head).isPresent();
    }

    /** Reads any of the formats; a document that was forced upon us and is none is read as one of gitleaks. */
    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink unbounded) {
        FactSink sink = BoundedSink.of(document.uri(), unbounded);
        DocumentHead head = head(document);
        ReportFormat format = ReportFormat.find(head).orElse(ReportFormat.GITLEAKS);
        Sightings sightings = new Sightings(context, format.tool(), sink);
        ScannerReport report = new ScannerReport(document, head, format, sightings, sink::diagnostic);
        sightings.finish(document.uri(), report.read());
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
