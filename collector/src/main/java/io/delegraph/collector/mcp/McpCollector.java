package io.delegraph.collector.mcp;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.BoundedSink;
import io.delegraph.collector.parse.machine.UserFolder;
import java.io.IOException;
import java.io.InputStream;

/** Reads configurations of programs that run language models with tools; told by where they lie and what they hold. */
public final class McpCollector implements Collector {
    static final String NAME = "mcp";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return ClientFile.find(head).isPresent();
    }

    /** Reads the configuration; a document that was forced upon us is read for {@code mcpServers}. */
    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink unbounded) {
        FactSink sink = BoundedSink.of(document.uri(), unbounded);
        DocumentHead head = head(document);
        ClientFile file = ClientFile.find(head).orElseGet(() -> ClientFile.forced(head));
        UserFolder folder = UserFolder.of(context.sourceName(), document.uri());
        new ConfigurationFacts(file, new McpFacts(sink, context, folder), sink).state(document);
    }

    // Empty when it cannot be read, which whoever reads it next reports.
    private static DocumentHead head(SourceDocument document) {
        try (InputStream bytes = document.open()) {
            return FormatDetector.head(document.uri(), bytes.readNBytes(FormatDetector.HEAD_BYTES));
        } catch (IOException unreadable) {
            return new DocumentHead(document.uri(), "");
        }
    }
}
