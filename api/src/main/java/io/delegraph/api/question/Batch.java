package io.delegraph.api.question;

import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.fixpoint.Engine;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Many questions, one load: every line is read first, then the snapshot is analysed once, with everything left open that
 * any line gives, and what that leaves unsettled is judged for the line's own request. Answers come in the order of the
 * lines. Memory grows with the number of lines.
 */
public final class Batch {
    private final ResourceIndex resources;
    private final Analyses analyses;

    public Batch(Snapshot snapshot, Instant clock) {
        this(snapshot, clock, Engine.FAST);
    }

    public Batch(Snapshot snapshot, Instant clock, Engine engine) {
        this(snapshot, new FreshAnalyses(snapshot, AnalysisSettings.scan(clock).withEngine(engine)));
    }

    /** Answers by analyses of this snapshot. */
    public Batch(Snapshot snapshot, Analyses analyses) {
        this.resources = new ResourceIndex(snapshot, NodeNames.of(snapshot, List.of()));
        this.analyses = analyses;
    }

    /** Answers every line that is not blank, in order. */
    public List<BatchAnswer> answer(Stream<String> lines) {
        List<BatchReader.Line> read =
                lines.filter(line -> !line.isBlank()).map(BatchReader::read).toList();
        return ask(
                read,
                inquiry -> read.stream().map(line -> answer(line, inquiry)).toList());
    }

    private <T> T ask(List<BatchReader.Line> lines, Function<Inquiry, T> answering) {
        List<BatchQuestion> questions =
                lines.stream().flatMap(line -> line.question().stream()).toList();
        List<Permission> asked = questions.stream()
                .flatMap(question -> question.asked().stream())
                .toList();
        RequestContext any = RequestContext.anyOf(
                questions.stream().map(question -> question.request().context()).toList());
        // An ambiguous resource is the problem of its own line, which meets it again.
        return analyses.ask(resources.resolvable(asked), any, answering);
    }

    private static BatchAnswer answer(BatchReader.Line line, Inquiry inquiry) {
        return line.question().map(question -> answer(question, inquiry)).orElseGet(() -> rejected(line));
    }

    private static BatchAnswer answer(BatchQuestion question, Inquiry inquiry) {
        try {
            return answered(question, ask(question, inquiry));
        } catch (UnknownName e) {
            return unknown(question, e);
        }
    }

    /** To a line that could not be understood. */
    static BatchAnswer rejected(BatchReader.Line line) {
        return new BatchAnswer(
                line.id(), Truth.UNKNOWN.name(), Closure.USE.label(), line.problem(), "", BatchAnswer.Outcome.REJECTED);
    }

    /** To a question about something that is not known. */
    static BatchAnswer unknown(BatchQuestion question, UnknownName name) {
        return answered(
                question,
                Truth.UNKNOWN.name(),
                name.getMessage(),
                "Collect it, or name it by its stable or native id.");
    }

    /** To a question that was answered. */
    static BatchAnswer answered(BatchQuestion question, Answer answer) {
        return answered(question, answer.label(), answer.because(), answer.condition());
    }

    private static BatchAnswer answered(BatchQuestion question, String truth, String because, String condition) {
        return new BatchAnswer(
                question.id(), truth, question.closure().label(), because, condition, BatchAnswer.Outcome.ANSWERED);
    }

    private static Answer ask(BatchQuestion question, Inquiry inquiry) {
        return question.asked()
                .map(asked -> inquiry.can(
                        question.principal(), asked, question.closure(), question.forSubject(), question.request()))
                .orElseGet(() -> inquiry.canBecome(
                        question.principal(), question.become().orElse(""), question.closure(), question.request()));
    }
}
