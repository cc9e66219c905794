package io.delegraph.analyzer.path;

import io.delegraph.analyzer.graph.UnlabelledTools;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Truth;
import java.util.List;

/**
 * A derivation of one cell: the steps from the principal to the statement that gives it.
 *
 * @param grounded the steps in order, each with its facts; empty only for a cell that needs no statement
 * @param controls ids of the facts that let the principal change configuration; none for a witness of own rights
 */
public record Witness(Cell cell, List<GroundedStep> grounded, List<String> controls) {
    public Witness {
        grounded = grounded.stream().distinct().toList();
        controls = controls.stream().distinct().toList();
    }

    /** The steps alone. */
    public List<PathStep> steps() {
        return grounded.stream().map(GroundedStep::step).toList();
    }

    /** Ids of the statements and edges that the steps rest on, in order of the steps. */
    public List<String> facts() {
        return grounded.stream()
                .flatMap(each -> each.facts().stream())
                .distinct()
                .toList();
    }

    /** No surer than its least sure step. */
    public Truth truth() {
        return steps().stream().map(PathStep::truth).reduce(Truth.DEFINITE, Truth::and);
    }

    /** Whether a tool that nobody reviewed lets through this or less. */
    public boolean isUpTo() {
        return steps().stream().map(PathStep::note).anyMatch(UnlabelledTools::isUpTo);
    }

    /** What the steps are conditional on, or what to collect; empty when every step is definite. */
    public String note() {
        return String.join(
                " and ",
                steps().stream()
                        .map(PathStep::note)
                        .filter(note -> !note.isEmpty())
                        .distinct()
                        .toList());
    }
}
