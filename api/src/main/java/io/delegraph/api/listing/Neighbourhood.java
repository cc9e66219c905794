package io.delegraph.api.listing;

import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The facts and conclusions of an epoch as a graph that can be walked from a node; O(nodes and edges) to make. */
public final class Neighbourhood {
    private final Map<NodeId, Node> nodes = new HashMap<>();
    private final Map<NodeId, List<Link>> links = new HashMap<>();

    /** An edge, and whether it was concluded. */
    public record Link(Edge edge, boolean derived) implements Comparable<Link> {
        private static final Comparator<Link> ORDER =
                Comparator.comparing(Link::edge).thenComparing(Link::derived);

        @Override
        public int compareTo(Link other) {
            return ORDER.compare(this, other);
        }

        private NodeId other(NodeId end) {
            return edge.from().equals(end) ? edge.to() : edge.from();
        }
    }

    /**
     * Part of the graph.
     *
     * @param nodes     nearest first, then by id
     * @param links     between these nodes, in order
     * @param truncated whether there are more nodes this near
     */
    public record Part(List<Node> nodes, List<Link> links, boolean truncated) {}

    /**
     * How far to walk.
     *
     * @param depth so many edges, whatever their direction
     * @param kinds of edges by name; all when empty
     * @param most  so many nodes
     */
    public record Range(int depth, Set<String> kinds, int most) {}

    public Neighbourhood(Snapshot snapshot, Derivation derivation) {
        Stream.concat(snapshot.nodes().stream().map(StoredNode::node), derivation.nodes().stream())
                .forEach(node -> nodes.put(node.id(), node));
        snapshot.edges().stream()
                .map(StoredEdge::edge)
                .map(edge -> new Link(edge, false))
                .forEach(this::add);
        derivation.edges().stream()
                .map(DerivedEdge::edge)
                .map(edge -> new Link(edge, true))
                .forEach(this::add);
    }

    private void add(Link link) {
        links.computeIfAbsent(link.edge().from(), first -> new ArrayList<>()).add(link);
        if (!link.edge().to().equals(link.edge().from())) {
            links.computeIfAbsent(link.edge().to(), first -> new ArrayList<>()).add(link);
        }
    }

    /** What is near the node. */
    public Part around(NodeId start, Range range) {
        Map<NodeId, Node> found = new LinkedHashMap<>();
        Optional.ofNullable(nodes.get(start)).ifPresent(node -> found.put(start, node));
        Set<NodeId> border = new TreeSet<>(found.keySet());
        boolean truncated = false;
        for (int step = 0; step < range.depth() && !border.isEmpty() && !truncated; step++) {
            Set<NodeId> next = beyond(border, found.keySet(), range);
            border = new TreeSet<>();
            for (NodeId id : next) {
                if (found.size() < range.most()) {
                    found.put(id, nodes.get(id));
                    border.add(id);
                } else {
                    truncated = true;
                }
            }
        }
        return new Part(List.copyOf(found.values()), between(found.keySet(), range), truncated);
    }

    private Set<NodeId> beyond(Set<NodeId> border, Set<NodeId> found, Range range) {
        Set<NodeId> next = new TreeSet<>();
        for (NodeId id : border) {
            linksOf(id, range)
                    .map(link -> link.other(id))
                    .filter(other -> nodes.containsKey(other) && !found.contains(other))
                    .forEach(next::add);
        }
        return next;
    }

    private List<Link> between(Set<NodeId> found, Range range) {
        return found.stream()
                .flatMap(id -> linksOf(id, range))
                .filter(link -> found.contains(link.edge().from())
                        && found.contains(link.edge().to()))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Link> linksOf(NodeId id, Range range) {
        return links.getOrDefault(id, List.of()).stream()
                .filter(link -> range.kinds().isEmpty()
                        || range.kinds().contains(link.edge().kind().name()));
    }
}
