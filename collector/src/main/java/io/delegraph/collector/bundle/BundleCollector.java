package io.delegraph.collector.bundle;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonLimits;
import io.delegraph.collector.parse.JsonLines;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.cypher.graph.Completeness;
import java.util.regex.Pattern;

/** Reads bundles that {@code delegraph collect} wrote, and hands everything in them on as it was collected. */
public final class BundleCollector implements Collector {
    static final String NAME = "bundle";

    private static final Pattern HEADER = Pattern.compile(
            "\\s*\\{\\s*\"record\"\\s*:\\s*\"header\"\\s*,\\s*\"schema\"\\s*:\\s*\"delegraph\\.bundle/");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return HEADER.matcher(head.text()).lookingAt();
    }

    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink sink) {
        SealedDocument sealed = new SealedDocument(document);
        Reporter reporter = Reporter.of(document.uri(), sink::diagnostic);
        BundleReader reader = new BundleReader(document.uri(), context, sink, reporter);
        Completeness read = JsonLines.of(JsonLimits.DEFAULT, reporter).read(sealed, reader::read);
        reader.finish(read, sealed.sha256());
    }
}
