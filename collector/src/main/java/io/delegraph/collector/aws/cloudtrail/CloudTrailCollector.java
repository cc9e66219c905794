package io.delegraph.collector.aws.cloudtrail;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.BoundedSink;
import io.delegraph.collector.parse.Reporter;

/** Reads events of AWS CloudTrail, in whichever of its wrappings. */
public final class CloudTrailCollector implements Collector {
    static final String NAME = "aws.cloudtrail";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(DocumentHead head) {
        return TrailForm.recognises(head);
    }

    @Override
    public void collect(SourceDocument document, CollectionContext context, FactSink unbounded) {
        FactSink sink = BoundedSink.of(document.uri(), unbounded);
        TrailReader reader = new TrailReader(document.uri(), context.sourceName(), sink);
        Reporter reporter = Reporter.of(document.uri(), sink::diagnostic);
        reader.finish(TrailForm.of(document).read(document, reporter, reader::read, reader::unanswered));
    }
}
