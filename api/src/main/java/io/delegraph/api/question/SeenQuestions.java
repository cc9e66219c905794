package io.delegraph.api.question;

import io.delegraph.analyzer.AccessRequest;
import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.Holder;
import io.delegraph.analyzer.Privilege;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.explain.Explanation;
import io.delegraph.api.listing.Published;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import java.util.List;
import java.util.Optional;

/**
 * Questions about one epoch, as one caller sees it: names outside its zones are answered as names that nothing has, and
 * answers show no more of other zones than {@link io.delegraph.api.zone} says.
 */
public final class SeenQuestions {
    private final Published seen;
    private final Analyses analyses;
    private final SeenNames names;
    private final SeenAnswers answers;

    public SeenQuestions(Published seen, Analyses analyses) {
        this.seen = seen;
        this.analyses = analyses;
        this.names = new SeenNames(seen);
        this.answers = new SeenAnswers(seen.sight(), names);
    }

    /** An answer, and whom it is about. */
    public record Said<T>(NodeId principal, T answer) {}

    /** Whether the principal can do, or become, what is asked. */
    public Said<Answer> can(BatchQuestion question) {
        question.asked().ifPresent(asked -> names.checkResource(asked.resource()));
        RequestContext open = RequestContext.anyOf(List.of(question.request().context()));
        return analyses.ask(question.asked().stream().toList(), open, inquiry -> can(question, inquiry));
    }

    private Said<Answer> can(BatchQuestion question, Inquiry inquiry) {
        NodeId principal = names.resolve(question.principal(), inquiry);
        Optional<String> subject =
                question.forSubject().map(name -> names.resolve(name, inquiry).value());
        AccessRequest request = question.request();
        Answer answer = question.asked()
                .map(asked -> inquiry.can(principal.value(), asked, question.closure(), subject, request))
                .orElseGet(() -> inquiry.canBecome(
                        principal.value(),
                        names.resolve(question.become().orElse(""), inquiry).value(),
                        question.closure(),
                        request));
        return new Said<>(principal, answers.of(answer));
    }

    /** Reads one question; empty when it cannot be understood. */
    public static Optional<BatchQuestion> read(String line) {
        return BatchReader.read(line).question();
    }

    /** Answers to many questions, in order; what cannot be answered says why in its place. */
    public List<BatchAnswer> can(List<String> lines) {
        if (seen.sight().isUnlimited()) {
            return new Batch(seen.snapshot(), analyses).answer(lines.stream());
        }
        return lines.stream().map(this::one).toList();
    }

    private BatchAnswer one(String line) {
        BatchReader.Line read = BatchReader.read(line);
        try {
            return read.question()
                    .map(question -> Batch.answered(question, can(question).answer()))
                    .orElseGet(() -> Batch.rejected(read));
        } catch (UnknownName e) {
            return Batch.unknown(read.question().orElseThrow(), e);
        }
    }

    /** Effective privilege of the principal. */
    public Said<List<Privilege>> whatCan(String principal, Closure closure) {
        return analyses.ask(List.of(), RequestContext.unknown(), inquiry -> {
            NodeId id = names.resolve(principal, inquiry);
            return new Said<>(id, answers.privileges(inquiry.whatCan(id.value(), closure)));
        });
    }

    /** Everybody who can, surest and shortest first. */
    public List<Holder> whoCan(Permission asked, Closure closure) {
        names.checkResource(asked.resource());
        return analyses.ask(
                List.of(asked), RequestContext.unknown(), inquiry -> answers.holders(inquiry.whoCan(asked, closure)));
    }

    /** Why the principal reaches the target, a name or {@code ACTION@RESOURCE}, or what blocks; so many ways at most. */
    public Explanation why(String principal, String target, Closure closure, int most) {
        Optional<Permission> asked =
                Inquiry.isKnown(target, seen.snapshot()) ? Optional.empty() : AskedPermission.findAt(target);
        asked.ifPresent(permission -> names.checkResource(permission.resource()));
        return analyses.ask(asked.stream().toList(), RequestContext.unknown(), inquiry -> {
            String who = names.resolve(principal, inquiry).value();
            Explanation explanation = asked.map(permission -> inquiry.why(who, permission, closure, most))
                    .orElseGet(() ->
                            inquiry.why(who, names.resolve(target, inquiry).value(), closure, most));
            return answers.of(explanation);
        });
    }
}
