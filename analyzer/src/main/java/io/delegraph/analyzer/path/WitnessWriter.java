package io.delegraph.analyzer.path;

import io.delegraph.analyzer.fixpoint.EffectivePrivilege.Opening;
import io.delegraph.analyzer.graph.Delegation;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.CanLaunch;
import io.delegraph.cypher.graph.edge.Yields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the moves of a derivation down as a witness. */
final class WitnessWriter {
    private final Moves moves;
    private final List<GroundedStep> steps = new ArrayList<>();
    private final List<String> controls = new ArrayList<>();

    private WitnessWriter(Moves moves) {
        this.moves = moves;
    }

    /**
     * The witness of these moves and this ending.
     *
     * @param met witnesses of the requirements of a gate on the way
     */
    static Witness write(Moves moves, Cell cell, List<Hop> hops, Ending ending, Function<Opening, List<Witness>> met) {
        WitnessWriter writer = new WitnessWriter(moves);
        for (Hop hop : hops) {
            hop.delegation().ifPresent(writer::follow);
            hop.opening().ifPresent(opening -> writer.pass(opening, met.apply(opening)));
        }
        writer.steps.addAll(ending.steps());
        return new Witness(cell, writer.steps, writer.controls);
    }

    /** The steps of one move. */
    static List<GroundedStep> steps(Moves moves, Hop hop, List<Witness> met) {
        WitnessWriter writer = new WitnessWriter(moves);
        hop.delegation().ifPresent(writer::follow);
        hop.opening().ifPresent(opening -> writer.pass(opening, met));
        return List.copyOf(writer.steps);
    }

    private void follow(Delegation delegation) {
        delegation.steps().forEach(step -> steps.add(new GroundedStep(step, delegation.facts())));
        if (delegation.closure() == Closure.CTL) {
            controls.addAll(delegation.facts());
        }
    }

    private void pass(Opening opening, List<Witness> requirements) {
        requirements.forEach(requirement -> steps.addAll(requirement.grounded()));
        SourceLocation at = place(requirements);
        List<String> facts =
                requirements.stream().flatMap(each -> each.facts().stream()).toList();
        NodeId gate = opening.gate().id();
        steps.add(new GroundedStep(
                new PathStep(
                        moves.node(opening.vertex()),
                        CanLaunch.KIND.name(),
                        gate,
                        moves.solution().view().bound(),
                        "",
                        at),
                List.of()));
        steps.add(new GroundedStep(
                new PathStep(
                        gate,
                        Yields.KIND.name(),
                        moves.node(opening.yield().to()),
                        opening.yield().truth(),
                        opening.yield().note(),
                        at),
                List.of()));
        controls.addAll(facts);
    }

    private static SourceLocation place(List<Witness> requirements) {
        Optional<SourceLocation> last = Optional.empty();
        for (Witness each : requirements) {
            if (!each.steps().isEmpty()) {
                last = Optional.of(each.steps().get(0).at());
            }
        }
        return last.orElse(SourceLocation.DERIVED);
    }
}
