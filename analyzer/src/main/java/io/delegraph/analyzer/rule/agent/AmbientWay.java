package io.delegraph.analyzer.rule.agent;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.RunsAs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an agent acts as the user whose programs it starts: through one of its tools. */
record AmbientWay(Edge binding, PathStep call, Edge runsAs) {
    private static final Comparator<AmbientWay> SUREST =
            Comparator.comparing(AmbientWay::truth).thenComparing(AmbientWay::binding);

    /** The surest way to each user, by the agent's own tools. */
    static List<AmbientWay> surest(Node agent, Estate estate) {
        return all(agent, estate)
                .collect(Collectors.groupingBy(way -> way.runsAs().to()))
                .values()
                .stream()
                .flatMap(ways -> ways.stream().min(SUREST).stream())
                .sorted(SUREST)
                .toList();
    }

    private static Stream<AmbientWay> all(Node agent, Estate estate) {
        return Bindings.from(agent.id(), BoundTo.KIND, estate).stream()
                .filter(binding -> estate.findNode(binding.to())
                        .filter(Bindings::isEnabled)
                        .isPresent())
                .flatMap(binding -> Bindings.from(binding.to(), RunsAs.KIND, estate).stream()
                        .map(runsAs -> new AmbientWay(binding, Bindings.step(binding, estate), runsAs)));
    }

    Truth truth() {
        return call.truth().and(runsAs.truth());
    }

    /** On what it depends, or what to review. */
    Optional<String> note() {
        return call.note().isEmpty() ? Optional.empty() : Optional.of(call.note());
    }
}
