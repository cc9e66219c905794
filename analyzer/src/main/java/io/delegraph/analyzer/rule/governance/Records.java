package io.delegraph.analyzer.rule.governance;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What systems of record say, and what to make of it when none was collected. */
final class Records {
    private Records() {}

    /** Nodes that an edge of the kind leads to. */
    static Stream<Node> listTargets(NodeId from, EdgeKind kind, Estate estate) {
        return estate.snapshot().listEdgesFrom(from).stream()
                .map(StoredEdge::edge)
                .filter(edge -> edge.kind().equals(kind))
                .sorted()
                .map(Edge::to)
                .flatMap(to -> estate.findNode(to).stream());
    }

    /**
     * One unsure finding for each collector, whose sources (a file each, for some) all lack the same records: nobody collected the records, which says nothing about any one thing. The first
     * thing stands for all of them.
     */
    static Stream<Found> notCollected(
            RuleSpec rule, List<Node> missing, Estate estate, Function<Integer, String> sentence) {
        Set<NodeId> ids = missing.stream().map(Node::id).collect(Collectors.toSet());
        TreeMap<String, List<Node>> bySource = estate.snapshot().nodes().stream()
                .filter(stored -> ids.contains(stored.node().id()))
                .flatMap(stored -> stored.lifecycle().sources().stream()
                        .sorted()
                        .limit(1)
                        .map(source -> new Stated(source.collector(), stored)))
                .collect(Collectors.groupingBy(
                        Stated::source,
                        TreeMap::new,
                        Collectors.mapping(stated -> stated.node().node(), Collectors.toList())));
        return bySource.entrySet().stream()
                .map(entry -> notCollected(
                        rule,
                        entry.getKey(),
                        entry.getValue().stream().sorted(byId()).toList(),
                        estate,
                        sentence));
    }

    /** A node and the collector that counts for it. */
    private record Stated(String source, StoredNode node) {}

    private static Comparator<Node> byId() {
        return Comparator.comparing(Node::id);
    }

    private static Found notCollected(
            RuleSpec rule, String source, List<Node> nodes, Estate estate, Function<Integer, String> sentence) {
        return FindingDraft.of(rule, estate, nodes.get(0))
                .truth(Truth.UNKNOWN)
                .general()
                .discriminator("records of " + source)
                .measure("things", nodes.size())
                .explanation("What " + source + " read: " + sentence.apply(nodes.size()))
                .build();
    }
}
