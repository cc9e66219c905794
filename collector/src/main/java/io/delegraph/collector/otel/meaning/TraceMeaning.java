package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.otel.OtelProblem;
import io.delegraph.collector.otel.span.Span;
import io.delegraph.collector.otel.span.Step;
import io.delegraph.collector.otel.span.Term;
import io.delegraph.collector.otel.span.Vocabulary;
import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.EventKey;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * From the spans of a trace to what was seen to happen: who called what for whom, which agent passed work to which, and what
 * the first agent was asked.
 */
public final class TraceMeaning {
    private final SourceId source;
    private final Callers callers;
    private final CallFinder finder;
    private final DeedReader deeds;
    private final PresentedReader presented;
    private final Strands strands;
    private final RequestReader requests;
    private final Tally tally;

    /**
     * @param source   whose events they are
     * @param tally    counts what is not known
     * @param problems takes what is not understood
     */
    public TraceMeaning(
            SourceId source,
            Vocabulary vocabulary,
            Fingerprinter fingerprinter,
            Tally tally,
            Consumer<Diagnostic> problems) {
        KeptTexts texts = new KeptTexts(new ArgumentText(fingerprinter));
        this.source = source;
        this.callers = new Callers(new Steps(vocabulary), texts);
        this.finder = new CallFinder(callers);
        this.deeds = new DeedReader(vocabulary, texts);
        this.presented = new PresentedReader(texts);
        this.strands = new Strands(texts);
        this.requests = new RequestReader(source, callers, strands, tally, problems);
        this.tally = tally;
    }

    /** Hands on what the spans, which are all of one trace, say; in their order. */
    public void read(List<Span> spans, Consumer<Observation> sink) {
        FoundCalls found = finder.find(TraceTree.of(spans));
        for (FoundCalls.Found each : found.calls()) {
            requests.read(each).ifPresent(sink);
            if (each.isCall()) {
                call(each).ifPresent(sink);
            }
        }
    }

    private Optional<Observation> call(FoundCalls.Found found) {
        CallGroup group = found.group();
        Span head = group.head();
        if (head.start().isEmpty()) {
            tally.count(OtelProblem.NO_TIME, head.at());
            return Optional.empty();
        }
        if (group.orphan()) {
            tally.count(OtelProblem.MISSING_PARENT, head.at());
        }
        Party actor = found.caller().orElseGet(() -> unknown(head));
        boolean passesWork = group.step() == Step.AGENT || group.step() == Step.DELEGATION;
        return Optional.of(ObservedCall.builder(
                        new EventKey(source, head.key().toString()),
                        head.start().get(),
                        actor,
                        deeds.read(group),
                        head.at())
                .strands(strands.of(group, found.around()))
                .parent(parent(group))
                .subject(callers.subject(found.around()))
                .delegate(passesWork ? callers.delegate(group) : Optional.empty())
                .presented(presented.read(group))
                .decision(group.find(Term.DECISION).map(callers::text))
                .approval(group.find(Term.APPROVAL).map(callers::text))
                .build());
    }

    private static Optional<String> parent(CallGroup group) {
        Span head = group.head();
        Optional<String> missing = head.parent()
                .filter(any -> group.orphan())
                .map(id -> head.key().sibling(id).toString());
        return group.outer().call().map(Object::toString).or(() -> missing);
    }

    // Two callers that nobody names are not the same one.
    private Party unknown(Span head) {
        tally.count(OtelProblem.UNKNOWN_CALLER, head.at());
        return new Party("unknown caller of trace " + head.key().trace(), NodeKind.WORKLOAD);
    }
}
