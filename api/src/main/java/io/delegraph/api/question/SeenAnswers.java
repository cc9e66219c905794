package io.delegraph.api.question;

import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.Holder;
import io.delegraph.analyzer.Privilege;
import io.delegraph.analyzer.explain.Explanation;
import io.delegraph.analyzer.explain.NearMiss;
import io.delegraph.analyzer.path.BestWitnesses.Ranked;
import io.delegraph.analyzer.path.GroundedStep;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.api.zone.Redaction;
import io.delegraph.api.zone.Sight;
import java.util.List;

/** Leaves out of answers what somebody may not see. */
final class SeenAnswers {
    private final Sight sight;
    private final SeenNames names;
    private final Redaction redaction;

    SeenAnswers(Sight sight, SeenNames names) {
        this.sight = sight;
        this.names = names;
        this.redaction = new Redaction(sight);
    }

    Answer of(Answer answer) {
        return sight.isUnlimited()
                ? answer
                : new Answer(
                        answer.truth(),
                        answer.closure(),
                        redaction.text(answer.because()),
                        redaction.text(answer.condition()),
                        redaction.path(answer.witness()));
    }

    /** On what is seen; of patterns, those within something seen. */
    List<Privilege> privileges(List<Privilege> privileges) {
        return sight.isUnlimited()
                ? privileges
                : privileges.stream()
                        .filter(privilege -> names.isSeen(privilege.resource()))
                        .toList();
    }

    List<Holder> holders(List<Holder> holders) {
        return sight.isUnlimited()
                ? holders
                : holders.stream()
                        .filter(holder -> sight.sees(holder.principal()))
                        .map(holder ->
                                new Holder(holder.principal(), holder.kind(), holder.name(), of(holder.answer())))
                        .toList();
    }

    Explanation of(Explanation explanation) {
        return sight.isUnlimited()
                ? explanation
                : new Explanation(
                        explanation.principal(),
                        explanation.truth(),
                        explanation.closure(),
                        redaction.text(explanation.because()),
                        redaction.text(explanation.condition()),
                        explanation.ways().stream().map(this::of).toList(),
                        explanation.disjoint(),
                        explanation.nearest().map(this::of),
                        redaction.text(explanation.otherwise()));
    }

    private Ranked of(Ranked way) {
        Witness witness = way.witness();
        List<GroundedStep> steps = witness.grounded().stream().map(this::of).toList();
        return new Ranked(new Witness(witness.cell(), steps, List.of()), way.cost());
    }

    private GroundedStep of(GroundedStep grounded) {
        return redaction.isWhole(grounded.step())
                ? grounded
                : new GroundedStep(redaction.of(grounded.step()), List.of());
    }

    private NearMiss of(NearMiss miss) {
        return new NearMiss(redaction.path(miss.reached()), redaction.text(miss.lacks()));
    }
}
