package io.delegraph.collector.token;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.BoundedSink;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.cypher.graph.SourceId;

/** Reads what decoded tokens say, and which was exchanged for which. */
public final class TokenCollector implements Collector {
    static final String NAME = "token";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return TokenForm.recognises(head);
    }

    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink unbounded) {
        FactSink sink = BoundedSink.of(document.uri(), unbounded);
        SourceId source = SourceId.of(NAME, context.sourceName(), "tokens");
        TokenReader reader = new TokenReader(document.uri(), source, context.fingerprinter(), sink);
        Reporter reporter = Reporter.of(document.uri(), sink::diagnostic);
        reader.finish(TokenForm.of(document).read(document, reporter, reader::read));
    }
}
