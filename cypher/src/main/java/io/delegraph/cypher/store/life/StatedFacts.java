package io.delegraph.cypher.store.life;

import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeId;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one source states in one ingest: each node and each edge once, sorted, whatever the order they came in.
 *
 * <p>Where the source states a fact several times, sightings are laid over one another in the order of their place (then of
 * their content), so that shuffled facts make the same graph. Holds all facts of the source in memory.
 */
public record StatedFacts(List<Node> nodes, List<Edge> edges) {
    private static final Comparator<Node> NODES = Comparator.comparing(Node::id)
            .thenComparing(Node::at)
            .thenComparing(Node::kind)
            .thenComparing(Node::name)
            .thenComparing(Node::evidence)
            .thenComparing(node -> node.properties().toString());
    private static final Comparator<Edge> EDGES = Comparator.<Edge>naturalOrder()
            .thenComparing(Edge::at)
            .thenComparing(Edge::truth)
            .thenComparing(Edge::evidence)
            .thenComparing(edge -> edge.cap().toString())
            .thenComparing(edge -> edge.properties().toString());

    public StatedFacts {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Reads the stream to its end. */
    public static StatedFacts of(Stream<? extends Fact> facts) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        facts.forEach(fact -> {
            if (fact instanceof Node node) {
                nodes.add(node);
            } else if (fact instanceof Edge edge) {
                edges.add(edge);
            }
        });
        return new StatedFacts(foldNodes(nodes), foldEdges(edges));
    }

    private static List<Node> foldNodes(List<Node> nodes) {
        nodes.sort(NODES);
        Map<NodeId, Node> folded = new LinkedHashMap<>();
        nodes.forEach(node -> folded.merge(node.id(), node, Kept::merge));
        return List.copyOf(folded.values());
    }

    private static List<Edge> foldEdges(List<Edge> edges) {
        edges.sort(EDGES);
        Map<EdgeId, Edge> folded = new LinkedHashMap<>();
        edges.forEach(edge -> folded.merge(edge.id(), edge, Kept::merge));
        return List.copyOf(folded.values());
    }
}
