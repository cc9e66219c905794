package io.delegraph.api.export.ocsf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.export.JsonShape;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.LinkedHashSet;
import java.util.Set;

/** The path of a finding as {@code attack_graph}. */
final class OcsfGraph {
    private static final int CYPHER = 1;

    private final NodeNames nodes;

    OcsfGraph(NodeNames nodes) {
        this.nodes = nodes;
    }

    ObjectNode of(Finding finding) {
        ObjectNode graph = JsonShape.object()
                .put("uid", finding.id())
                .put("name", finding.title())
                .put("is_directed", true)
                .put("query_language_id", CYPHER)
                .put("query_language", "Cypher");
        Set<NodeId> passed = new LinkedHashSet<>();
        finding.path().forEach(step -> {
            passed.add(step.from());
            passed.add(step.to());
        });
        ArrayNode all = graph.putArray("nodes");
        passed.forEach(id -> all.add(node(id)));
        ArrayNode edges = graph.putArray("edges");
        finding.path().forEach(step -> edges.add(edge(step)));
        return graph;
    }

    private ObjectNode node(NodeId id) {
        ObjectNode shown = JsonShape.object().put("uid", id.value());
        nodes.find(id)
                .ifPresent(node -> shown.put("name", node.name())
                        .put("type", node.kind().label())
                        .set("data", place(node.at())));
        return shown;
    }

    private static ObjectNode edge(PathStep step) {
        ObjectNode data = place(step.at()).put("truth", step.truth().name());
        if (!step.note().isEmpty()) {
            data.put("note", step.note());
        }
        ObjectNode edge = JsonShape.object()
                .put("name", step.edge())
                .put("source", step.from().value())
                .put("target", step.to().value())
                .put("relation", step.edge())
                .put("is_directed", true);
        edge.set("data", data);
        return edge;
    }

    static ObjectNode place(SourceLocation at) {
        return JsonShape.object()
                .put("document", at.document())
                .put("pointer", at.pointer())
                .put("line", at.line());
    }
}
