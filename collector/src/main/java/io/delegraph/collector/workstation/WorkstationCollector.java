package io.delegraph.collector.workstation;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.BoundedSink;

/** Reads the files in which command-line tools keep a user's credentials. */
public final class WorkstationCollector implements Collector {
    static final String NAME = "workstation";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return WorkstationFormat.find(head).isPresent();
    }

    /** Reads any of the formats; a document that was forced upon us and is none is read as variables. */
    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink unbounded) {
        FactSink sink = BoundedSink.of(document.uri(), unbounded);
        UserFacts facts = UserFacts.of(document.uri(), context, sink);
        WorkstationFormat format =
                WorkstationFormat.find(DocumentText.head(document)).orElse(WorkstationFormat.VARIABLES);
        facts.finish(format.read(document, facts));
    }
}
