package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.Technique;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which technique an edge or gate stands for, and so which permissions a step over it takes. Read when first asked. */
final class AppliedTechniques {
    private static final Map<String, Technique> BY_ID =
            TechniqueCatalog.listAll().stream().collect(Collectors.toMap(Technique::id, Function.identity()));

    private final Conclusions conclusions;
    private final Map<String, String> techniqueByStep = new HashMap<>();

    AppliedTechniques(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    /** Names of the permissions, in order; of several techniques between the same two, those of the first. */
    List<String> permissionsOf(PathStep step) {
        if (techniqueByStep.isEmpty()) {
            conclusions.edges().forEach(this::add);
            conclusions
                    .nodes()
                    .forEach(node -> findTechnique(node.properties())
                            .ifPresent(
                                    technique -> techniqueByStep.put(node.id().value(), technique)));
        }
        return Optional.ofNullable(techniqueByStep.get(
                        key(step.from().value(), step.edge(), step.to().value())))
                .or(() -> Optional.ofNullable(techniqueByStep.get(step.to().value())))
                .flatMap(id -> Optional.ofNullable(BY_ID.get(id)))
                .map(Technique::required)
                .orElse(List.of());
    }

    private void add(DerivedEdge derived) {
        Edge edge = derived.edge();
        findTechnique(edge.properties())
                .ifPresent(technique -> techniqueByStep.merge(
                        key(edge.from().value(), edge.kind().name(), edge.to().value()),
                        technique,
                        (left, right) -> left.compareTo(right) <= 0 ? left : right));
    }

    private static Optional<String> findTechnique(Properties properties) {
        return properties.findText(Property.TECHNIQUE);
    }

    private static String key(String from, String edge, String to) {
        return from + " " + edge + " " + to;
    }
}
