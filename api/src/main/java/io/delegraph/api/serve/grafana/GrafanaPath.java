package io.delegraph.api.serve.grafana;

import io.delegraph.api.listing.Published;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The nodes that a path passes, each once, in order. */
final class GrafanaPath {
    private GrafanaPath() {}

    static List<GrafanaNode> nodes(List<PathStep> path, Published seen) {
        NodeNames known = NodeNames.of(seen.snapshot(), seen.derivation().nodes());
        Set<NodeId> passed = new LinkedHashSet<>();
        path.forEach(step -> {
            passed.add(step.from());
            passed.add(step.to());
        });
        return passed.stream()
                .map(id -> GrafanaNode.of(id, known.find(id), place(id, path)))
                .toList();
    }

    private static String place(NodeId id, List<PathStep> path) {
        if (path.get(0).from().equals(id)) {
            return "start";
        }
        return path.get(path.size() - 1).to().equals(id) ? "end" : "step";
    }
}
