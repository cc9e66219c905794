package io.delegraph.cypher.store.life;

import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.EdgeId;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.store.Derivation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Checks what an analyzer wants published, before any store is touched. */
public final class Conclusions {
    private Conclusions() {}

    /**
     * The derivation with each node and each edge once (the first in order is kept).
     *
     * @param stands whether a collected node with this id stands
     * @throws IllegalArgumentException if a derived edge starts or ends nowhere: a defect of the analyzer
     */
    public static Derivation check(Derivation derivation, Predicate<NodeId> stands) {
        Map<NodeId, Node> nodes = new LinkedHashMap<>();
        derivation.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
        Map<EdgeId, DerivedEdge> edges = new LinkedHashMap<>();
        for (DerivedEdge edge : derivation.edges()) {
            for (NodeId end : List.of(edge.edge().from(), edge.edge().to())) {
                if (!nodes.containsKey(end) && !stands.test(end)) {
                    throw new IllegalArgumentException("Derived edge "
                            + edge.edge().kind() + " from "
                            + edge.edge().from() + " to " + edge.edge().to() + " ends at a node that does not stand: "
                            + end);
                }
            }
            edges.putIfAbsent(edge.edge().id(), edge);
        }
        return new Derivation(List.copyOf(nodes.values()), List.copyOf(edges.values()));
    }
}
