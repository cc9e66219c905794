package io.delegraph.collector.transcript;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One document of conversations, read record by record. */
final class Transcript {
    private final String document;
    private final CollectionContext context;
    private final SourceId source;
    private final Redaction redaction;
    private final FactSink sink;
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
        List<Run> found = RunFinder.find(record, index++);
        if (found.isEmpty()) {
            rejected++;
            TranscriptProblem.NO_CONVERSATION.report(record);
        }
        found.forEach(this::read);
    }

    private void read(Run run) {
        runs++;
        Instant start = run.findTime().orElse(context.clock());
        Identity identity = Identity.of(run, source, context.sourceName(), document);
        Conversation conversation = new Conversation(identity, start, redaction, sink);
        MessageReader messages = new MessageReader(conversation);
        run.findTask()
                .filter(task -> run.turns().elements().stream().noneMatch(Transcript::isAsked))
                .ifPresent(task -> conversation.asks(task, Optional.empty(), Optional.empty(), run.turns()));
        run.turns().elements().forEach(messages::read);
        conversation.ends(run.turns());
        if (run.cut()) {
            TranscriptProblem.CUT.report(run.turns());
        }
    }

    private static boolean isAsked(JsonCursor message) {
        return Peek.text(message, "role")
                .filter(role -> role.equals("user") || role.equals("human"))
                .isPresent();
    }

    void finish(Completeness read) {
        Completeness completeness = rejected > 0 ? read.and(Completeness.PARTIAL) : read;
        String reason =
                completeness == Completeness.COMPLETE ? "" : "Not every conversation could be read: " + document;
        sink.coverage(new Coverage(source, completeness, reason));
        sink.input(new InputReport(document, TranscriptCollector.NAME, runs + rejected, runs, rejected, completeness));
    }
}
