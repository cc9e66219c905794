package io.delegraph.collector.facts;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.SourceId;

/**
 * Reads {@code delegraph.facts/1}.
 *
 * <p>The source is named by the document's header, else by {@code --source} or the PATH. Everything stated is DECLARED
 * unless an edge says otherwise. The document is read twice, so that memory holds the ids that it declares and never its
 * facts.
 */
public final class FactsCollector implements Collector {
    /** The collector's name, and the start of its source ids. */
    public static final String NAME = "facts";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return FactsHead.recognises(head);
    }

    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink sink) {
        FactsDocument form = FactsDocument.of(document);
        Declarations declarations = Declarations.of(document, form);
        SourceId source = SourceId.of(NAME, declarations.findSource().orElse(context.sourceName()), "facts");
        ArgumentText texts = new ArgumentText(context.fingerprinter());
        FactsReader reader = new FactsReader(document.uri(), source, declarations, texts, sink);
        Completeness completeness = form.read(document, Reporter.of(document.uri(), reader::problem), reader::read);
        reader.finish(completeness);
    }
}
