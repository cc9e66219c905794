package io.delegraph.analyzer.path;

import io.delegraph.cypher.graph.PathStep;
import java.util.List;

/**
 * A step with what it rests on.
 *
 * @param facts ids of the statements or the edge that state it; none for a step that only shows what another one says
 */
public record GroundedStep(PathStep step, List<String> facts) {
    public GroundedStep {
        facts = List.copyOf(facts);
    }
}
