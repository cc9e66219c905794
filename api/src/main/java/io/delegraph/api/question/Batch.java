package io.delegraph.api.question;

import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Many questions, one load: every line is read first, then the snapshot is analysed once per distinct request, and the
 * answers come in the order of the lines. Memory grows with the number of lines.
 */
public final class Batch {
    private final Snapshot snapshot;
    private final Instant clock;

    public Batch(Snapshot snapshot, Instant clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** Answers every line that is not blank, in order. */
    public List<BatchAnswer> answer(Stream<String> lines) {
        List<BatchReader.Line> read =
                lines.filter(line -> !line.isBlank()).map(BatchReader::read).toList();
        Map<RequestContext, Inquiry> inquiries = inquiries(read);
        return read.stream().map(line -> answer(line, inquiries)).toList();
    }

    private Map<RequestContext, Inquiry> inquiries(List<BatchReader.Line> lines) {
        Map<RequestContext, List<Permission>> asked = new LinkedHashMap<>();
        lines.stream().flatMap(line -> line.question().stream()).forEach(question -> {
            List<Permission> permissions = asked.computeIfAbsent(question.request(), first -> new ArrayList<>());
            question.asked().ifPresent(permissions::add);
        });
        Map<RequestContext, Inquiry> inquiries = new LinkedHashMap<>();
        // An ambiguous resource is the problem of its own line, which meets it again.
        asked.forEach((request, permissions) -> inquiries.put(
                request, Inquiry.of(snapshot, clock, Inquiry.resolvable(snapshot, permissions), request)));
        return inquiries;
    }

    private static BatchAnswer answer(BatchReader.Line line, Map<RequestContext, Inquiry> inquiries) {
        return line.question()
                .map(question -> answer(question, Objects.requireNonNull(inquiries.get(question.request()), "inquiry")))
                .orElseGet(() -> new BatchAnswer(
                        line.id(),
                        Truth.UNKNOWN.name(),
                        Closure.USE.label(),
                        line.problem(),
                        "",
                        BatchAnswer.Outcome.REJECTED));
    }

    private static BatchAnswer answer(BatchQuestion question, Inquiry inquiry) {
        try {
            Answer answer = limited(question, ask(question, inquiry));
            return answered(question, answer.label(), answer.because(), answer.condition());
        } catch (UnknownName e) {
            return answered(
                    question,
                    Truth.UNKNOWN.name(),
                    e.getMessage(),
                    "Collect it, or name it by its stable or native id.");
        }
    }

    private static BatchAnswer answered(BatchQuestion question, String truth, String because, String condition) {
        return new BatchAnswer(
                question.id(), truth, question.closure().label(), because, condition, BatchAnswer.Outcome.ANSWERED);
    }

    private static Answer ask(BatchQuestion question, Inquiry inquiry) {
        return question.asked()
                .map(asked -> inquiry.can(question.principal(), asked, question.closure(), question.forSubject()))
                .orElseGet(() -> inquiry.canBecome(
                        question.principal(), question.become().orElse(""), question.closure()));
    }

    /** A session policy can only take away: under one that is not evaluated a yes is not known, and a no stays. */
    private static Answer limited(BatchQuestion question, Answer answer) {
        if (question.sessions() == 0 || answer.truth().isEmpty()) {
            return answer;
        }
        return new Answer(
                answer.truth().map(truth -> truth.and(Truth.UNKNOWN)),
                answer.closure(),
                answer.because(),
                "The session policies of the question are not evaluated; they may take it away.",
                answer.witness());
    }
}
