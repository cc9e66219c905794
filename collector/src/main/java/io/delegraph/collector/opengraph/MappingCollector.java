package io.delegraph.collector.opengraph;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonLimits;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import java.util.Optional;

/**
 * Reads which kinds of other tools are which of ours, and remembers it for {@link #graphs}: one collector per scan, used before
 * the others. Not one of {@code Collectors}: it reads only what it is handed.
 */
public final class MappingCollector implements Collector {
    /** The collector's name, and the start of its source ids. */
    public static final String NAME = "opengraph.mapping";

    private KindMapping mapping = KindMapping.OWN;

    @Override
    public String name() {
        return NAME;
    }

    /** Every document that it is handed is a mapping; one that is not becomes diagnostics. */
    @Override
    public boolean recognises(DocumentHead head) {
        return true;
    }

    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink sink) {
        SourceId source = SourceId.of(NAME, context.sourceName(), "kinds");
        Reporter reporter = Reporter.of(document.uri(), sink::diagnostic);
        Optional<JsonCursor> tree =
                JsonReader.of(Syntax.YAML, JsonLimits.DEFAULT, reporter).tree(document);
        mapping = tree.map(KindMapping::read).orElse(KindMapping.OWN);
        boolean whole = reporter.count() == 0;
        Completeness read = whole ? Completeness.COMPLETE : Completeness.PARTIAL;
        sink.coverage(new Coverage(source, read, whole ? "" : "Not every kind was understood: " + document.uri()));
        sink.input(new InputReport(document.uri(), NAME, 1, whole ? 1 : 0, whole ? 0 : 1, read));
    }

    /** Reads graphs with the kinds that were read by then. */
    public Collector graphs() {
        return new OpenGraphCollector(() -> mapping);
    }
}
