package io.delegraph.analyzer.rule.agent;

import io.delegraph.analyzer.graph.UnlabelledTools;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.store.StoredEdge;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Agents, their tools and what the tools use, as sources state them. */
final class Bindings {
    private Bindings() {}

    static Stream<Node> agents(Estate estate) {
        return estate.nodes().filter(node -> node.kind() == NodeKind.AGENT);
    }

    static Stream<Node> tools(Estate estate) {
        return estate.nodes().filter(node -> node.kind().nodeClass() == NodeClass.TOOL);
    }

    static boolean isEnabled(Node tool) {
        return tool.properties().findFlag(Property.ENABLED).orElse(true);
    }

    /** Edges of the kind that start at the node, in order. */
    static List<Edge> from(NodeId node, EdgeKind kind, Estate estate) {
        return estate.snapshot().listEdgesFrom(node).stream()
                .map(StoredEdge::edge)
                .filter(edge -> edge.kind().equals(kind))
                .sorted()
                .toList();
    }

    /** The first agent that is bound to the tool, if any: where a path to the tool starts. */
    static Optional<Edge> findBinding(NodeId tool, Estate estate) {
        return estate.snapshot().listEdgesTo(tool).stream()
                .map(StoredEdge::edge)
                .filter(edge -> edge.kind().equals(BoundTo.KIND))
                .min(Edge::compareTo);
    }

    /** How surely what lies behind the edge passes through it. */
    static PathStep step(Edge edge, Estate estate) {
        Optional<String> review = estate.findNode(edge.to()).flatMap(to -> UnlabelledTools.findReview(edge, to));
        String condition = edge.properties().findText(Property.CONDITION).orElse("");
        Truth truth = review.isPresent() ? Truth.UNKNOWN : edge.truth();
        return new PathStep(edge.from(), edge.kind().name(), edge.to(), truth, review.orElse(condition), edge.at());
    }

    /** The edge as its source states it. */
    static PathStep stated(Edge edge) {
        String condition = edge.properties().findText(Property.CONDITION).orElse("");
        return new PathStep(edge.from(), edge.kind().name(), edge.to(), edge.truth(), condition, edge.at());
    }
}
