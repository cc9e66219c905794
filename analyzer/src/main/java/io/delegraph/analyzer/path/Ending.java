package io.delegraph.analyzer.path;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.edge.On;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last steps of a witness: the statement that gives a cell, on what; none when the cell needs no statement. */
record Ending(List<GroundedStep> steps) {
    Ending {
        steps = List.copyOf(steps);
    }

    static Ending of(List<PathStep> grants, Optional<NodeId> target) {
        List<GroundedStep> steps = new ArrayList<>();
        for (int index = 0; index < grants.size(); index++) {
            PathStep grant = grants.get(index);
            boolean last = index == grants.size() - 1;
            steps.add(new GroundedStep(grant, last ? List.of(grant.to().value()) : List.of()));
            if (last) {
                target.map(to -> new PathStep(grant.to(), On.KIND.name(), to, grant.truth(), "", grant.at()))
                        .ifPresent(on -> steps.add(new GroundedStep(on, List.of())));
            }
        }
        return new Ending(steps);
    }
}
