package io.delegraph.api.zone;

import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a graph somebody may see. */
public final class Sight {
    /** Begins the id that stands for one that is not shown. */
    public static final String WITHHELD = "withheld:";

    private static final Sight UNLIMITED = new Sight();

    private final boolean unlimited;
    private final Set<NodeId> seen;
    private final Map<NodeId, NodeKind> kinds;
    private final HiddenNames hidden;

    private Sight() {
        this.unlimited = true;
        this.seen = Set.of();
        this.kinds = Map.of();
        this.hidden = HiddenNames.NONE;
    }

    private Sight(Set<NodeId> seen, List<Node> nodes) {
        this.unlimited = false;
        this.seen = seen;
        this.kinds = new HashMap<>();
        nodes.forEach(node -> kinds.put(node.id(), node.kind()));
        this.hidden = HiddenNames.of(nodes, seen);
    }

    /** Everything. */
    public static Sight unlimited() {
        return UNLIMITED;
    }

    /** What lies in the zones, and what belongs to it alone. */
    public static Sight of(Set<String> zones, Snapshot snapshot, Derivation derivation) {
        List<Node> nodes = Stream.concat(snapshot.nodes().stream().map(StoredNode::node), derivation.nodes().stream())
                .toList();
        return new Sight(new Horizon(zones, nodes, snapshot, derivation).seen(), nodes);
    }

    public boolean isUnlimited() {
        return unlimited;
    }

    public boolean sees(NodeId node) {
        return unlimited || seen.contains(node);
    }

    /** Whether both ends are seen. */
    public boolean sees(Edge edge) {
        return sees(edge.from()) && sees(edge.to());
    }

    /** Whether the text names nothing that is hidden. */
    public boolean mayShow(String text) {
        return unlimited || !hidden.occurIn(text);
    }

    /** The id, or what stands for it: only its kind. */
    public NodeId shown(NodeId node) {
        return sees(node) ? node : new NodeId(WITHHELD + kind(node));
    }

    private String kind(NodeId node) {
        NodeKind kind = kinds.get(node);
        return kind == null ? "Node" : kind.label();
    }

    /** What is seen of the snapshot: nodes, edges between them, and coverage of the sources that state one of them. */
    public Snapshot of(Snapshot snapshot) {
        if (unlimited) {
            return snapshot;
        }
        List<StoredNode> nodes = snapshot.nodes().stream()
                .filter(stored -> sees(stored.node().id()))
                .toList();
        Set<SourceId> sources = nodes.stream()
                .flatMap(stored -> stored.lifecycle().sources().stream())
                .collect(Collectors.toSet());
        List<Coverage> coverage = snapshot.coverage().stream()
                .filter(each -> sources.contains(each.source()))
                .toList();
        return new Snapshot(
                nodes,
                snapshot.edges().stream().filter(stored -> sees(stored.edge())).toList(),
                coverage);
    }

    /** What is seen of the conclusions. */
    public Derivation of(Derivation derivation) {
        return unlimited
                ? derivation
                : new Derivation(
                        derivation.nodes().stream()
                                .filter(node -> sees(node.id()))
                                .toList(),
                        derivation.edges().stream()
                                .filter(derived -> sees(derived.edge()))
                                .toList());
    }
}
