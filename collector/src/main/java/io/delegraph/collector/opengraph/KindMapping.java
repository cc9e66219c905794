package io.delegraph.collector.opengraph;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which kinds of other tools are which of ours. */
final class KindMapping {
    /** What our own kinds begin with in OpenGraph. */
    static final String PREFIX = "DG_";

    /** Nothing but our own kinds. */
    static final KindMapping OWN = new KindMapping(Map.of(), Map.of());

    private static final String NODES = "nodes";
    private static final String EDGES = "edges";

    private final Map<String, NodeKind> nodes;
    private final Map<String, EdgeKind> edges;

    private KindMapping(Map<String, NodeKind> nodes, Map<String, EdgeKind> edges) {
        this.nodes = Map.copyOf(nodes);
        this.edges = Map.copyOf(edges);
    }

    /** Reads {@code {"nodes":{KIND: label},"edges":{KIND: name}}}; what is wrong is reported and left out. */
    static KindMapping read(JsonCursor tree) {
        if (tree.members().isEmpty()) {
            OpenGraphProblem.BAD_MAPPING.report(tree, tree.kind().name().toLowerCase(java.util.Locale.ROOT));
        }
        Map<String, NodeKind> nodes = new HashMap<>();
        Map<String, EdgeKind> edges = new HashMap<>();
        tree.members().forEach((section, kinds) -> {
            switch (section) {
                case NODES ->
                    kinds.members()
                            .forEach((name, kind) -> kind.text()
                                    .flatMap(NodeKind::findByLabel)
                                    .ifPresentOrElse(
                                            known -> nodes.put(name, known),
                                            () -> OpenGraphProblem.UNKNOWN_KIND.report(kind)));
                case EDGES ->
                    kinds.members()
                            .forEach((name, kind) -> kind.text()
                                    .flatMap(KindMapping::statable)
                                    .ifPresentOrElse(
                                            known -> edges.put(name, known),
                                            () -> OpenGraphProblem.UNKNOWN_KIND.report(kind)));
                default -> OpenGraphProblem.UNKNOWN_SECTION.report(kinds);
            }
        });
        return new KindMapping(nodes, edges);
    }

    /** The kind of a node: that of its first kind which is known. */
    NodeKind node(List<String> kinds) {
        return kinds.stream().flatMap(name -> find(name).stream()).findFirst().orElse(NodeKind.FOREIGN);
    }

    private Optional<NodeKind> find(String name) {
        return Optional.ofNullable(nodes.get(name)).or(() -> own(name).flatMap(NodeKind::findByLabel));
    }

    /** The kind of an edge, if it is known. */
    Optional<EdgeKind> findEdge(String name) {
        return Optional.ofNullable(edges.get(name)).or(() -> own(name).flatMap(KindMapping::statable));
    }

    private static Optional<String> own(String name) {
        return name.startsWith(PREFIX) ? Optional.of(name.substring(PREFIX.length())) : Optional.empty();
    }

    // What we conclude ourselves is not to be stated by others.
    private static Optional<EdgeKind> statable(String name) {
        return EdgeKinds.findByName(name).filter(kind -> kind.layers().contains(Layer.FACT));
    }
}
