package io.delegraph.collector.opengraph;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.BoundedSink;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.collector.parse.TopLevel;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.SourceId;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads graphs of other tools. */
public final class OpenGraphCollector implements Collector {
    static final String NAME = "opengraph";

    private static final Pattern GRAPH = Pattern.compile("\"graph\"\\s*:\\s*\\{\\s*\"(nodes|edges)\"\\s*:\\s*\\[");

    private final Supplier<KindMapping> mapping;

    /** Knows our own kinds and no others. */
    public OpenGraphCollector() {
        this(() -> KindMapping.OWN);
    }

    OpenGraphCollector(Supplier<KindMapping> mapping) {
        this.mapping = mapping;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return TopLevel.names(head).contains("graph")
                && GRAPH.matcher(head.text()).find();
    }

    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink unbounded) {
        FactSink sink = BoundedSink.of(document.uri(), unbounded);
        SourceId source = SourceId.of(NAME, context.sourceName(), "graph");
        PayloadReader reader = new PayloadReader(
                document.uri(), source, mapping.get(), new ForeignProperties(context.fingerprinter()), sink);
        Completeness read = JsonReader.of(Syntax.JSON, document.uri(), sink::diagnostic).stream(document, reader);
        reader.finish(read);
    }
}
