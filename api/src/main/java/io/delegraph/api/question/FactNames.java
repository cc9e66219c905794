package io.delegraph.api.question;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.whatif.SnapshotEdit;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what somebody calls a fact into the ids of facts. */
public final class FactNames {
    private static final Pattern EDGE = Pattern.compile("(.+?)\\s+([A-Z][A-Z_]+)\\s+(.+)");
    private static final int MOST_CANDIDATES = 8;

    private final Snapshot snapshot;
    private final Instant clock;

    public FactNames(Snapshot snapshot, Instant clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /**
     * The facts of this name: one node or edge by its id, one node by its native id or unique name, or the edges that
     * {@code FROM EDGE TO} means.
     *
     * @throws UnknownName when nothing collected is called so; names what is nearest, or what a conclusion rests on
     */
    public Set<String> resolve(String text) {
        if (SnapshotEdit.holds(snapshot, text)) {
            return Set.of(text);
        }
        Matcher edge = EDGE.matcher(text);
        if (edge.matches()) {
            return edges(text, edge.group(1), edge.group(2), edge.group(3));
        }
        List<NodeId> named = nodes(text);
        if (named.size() > 1) {
            throw UnknownName.ambiguous(text, named, NodeNames.of(snapshot, List.of()));
        }
        if (named.isEmpty()) {
            throw UnknownName.noFact(
                    text, concluded(derived -> derived.edge().id().value().equals(text)), nearest(text));
        }
        return Set.of(named.get(0).value());
    }

    private Set<String> edges(String text, String from, String kind, String to) {
        Set<NodeId> starts = new TreeSet<>(nodes(from));
        Set<NodeId> ends = new TreeSet<>(nodes(to));
        Set<String> found = snapshot.edges().stream()
                .map(StoredEdge::edge)
                .filter(edge -> isBetween(edge, starts, kind, ends))
                .map(edge -> edge.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        if (found.isEmpty()) {
            throw UnknownName.noFact(
                    text, concluded(derived -> isBetween(derived.edge(), starts, kind, ends)), nearest(from));
        }
        return found;
    }

    private static boolean isBetween(Edge edge, Set<NodeId> starts, String kind, Set<NodeId> ends) {
        return edge.kind().name().equals(kind) && starts.contains(edge.from()) && ends.contains(edge.to());
    }

    // What was concluded cannot be taken away; what it rests on can.
    private List<String> concluded(Predicate<DerivedEdge> wanted) {
        return Analysis.of(snapshot, AnalysisSettings.scan(clock)).derivation().edges().stream()
                .filter(wanted)
                .flatMap(derived -> derived.why().stream())
                .distinct()
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private List<NodeId> nodes(String text) {
        return Stream.<Predicate<Node>>of(
                        node -> node.id().value().equals(text),
                        node -> node.properties()
                                .findText(Property.NATIVE_ID)
                                .filter(text::equals)
                                .isPresent(),
                        node -> node.name().equals(text))
                .map(way -> snapshot.nodes().stream()
                        .map(StoredNode::node)
                        .filter(way)
                        .map(Node::id)
                        .sorted()
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> nearest(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        Stream<String> holding = snapshot.nodes().stream()
                .map(stored -> stored.node().id().value())
                .filter(id -> id.toLowerCase(Locale.ROOT).contains(wanted) || wanted.contains(id));
        return Stream.concat(holding, NearestNames.of(text, snapshot).stream())
                .distinct()
                .limit(MOST_CANDIDATES)
                .toList();
    }
}
