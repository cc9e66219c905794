package io.delegraph.analyzer.path;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.edge.MemberOf;
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
        for (PathStep grant : grants) {
            boolean states = !grant.edge().equals(MemberOf.KIND.name());
            steps.add(new GroundedStep(grant, states ? List.of(grant.to().value()) : List.of()));
        }
        if (!grants.isEmpty()) {
            PathStep last = grants.get(grants.size() - 1);
            target.map(to -> new PathStep(last.to(), On.KIND.name(), to, last.truth(), "", last.at()))
                    .ifPresent(on -> steps.add(new GroundedStep(on, List.of())));
        }
        return new Ending(steps);
    }
}
