package io.delegraph.collector.transcript;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Strand;
import java.util.List;
import java.util.Optional;

/** One document of conversations, read record by record. */
final class Transcript {
    private static final String CLAUDE_CODE = "Claude Code";

    private final String document;
    private final CollectionContext context;
    private final SourceId source;
    private final Redaction redaction;
    private final FactSink sink;
    private final ClaudeSessions sessions = new ClaudeSessions(this::session);
    private final LooseSpans spans = new LooseSpans();
    private int index;
    private long runs;
    private long rejected;

    Transcript(String document, CollectionContext context, FactSink sink) {
        this.document = document;
        this.context = context;
        this.source = SourceId.of(TranscriptCollector.NAME, context.sourceName(), "conversations");
        this.redaction = new Redaction(context.fingerprinter());
        this.sink = sink;
    }

    /** Takes a record of the document: a line, an element, or all of it. */
    void record(JsonCursor record) {
        int place = index++;
        if (sessions.take(record) || spans.take(record)) {
            return;
        }
        List<Run> found = RunFinder.find(record, place);
        if (found.isEmpty()) {
            rejected++;
            TranscriptProblem.NO_CONVERSATION.report(record);
        }
        found.forEach(this::read);
    }

    private void read(Run run) {
        runs++;
        Identity identity = Identity.of(run, source, context.sourceName(), document);
        Conversation conversation = new Conversation(identity, run.findTime().orElse(context.clock()), redaction, sink);
        conversation.declares(DeclaredActions.of(run, redaction));
        run.shape().read(run, conversation);
        conversation.ends(run.list());
        if (run.cut()) {
            TranscriptProblem.CUT.report(run.list());
        }
    }

    private Conversation session(Strand chain, JsonCursor line) {
        Identity identity = new Identity(source, chain, CLAUDE_CODE, Optional.empty());
        return new Conversation(identity, Times.find(line).orElse(context.clock()), redaction, sink);
    }

    void finish(Completeness read) {
        sessions.end();
        spans.runs().forEach(this::read);
        long all = runs + sessions.count();
        boolean leftOut = rejected > 0 || !spans.complete();
        Completeness completeness = leftOut ? read.and(Completeness.PARTIAL) : read;
        String reason =
                completeness == Completeness.COMPLETE ? "" : "Not every conversation could be read: " + document;
        sink.coverage(new Coverage(source, completeness, reason));
        sink.input(new InputReport(document, TranscriptCollector.NAME, all + rejected, all, rejected, completeness));
    }
}
