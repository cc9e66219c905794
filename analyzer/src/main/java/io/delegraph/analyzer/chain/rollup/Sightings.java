package io.delegraph.analyzer.chain.rollup;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Presented;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/** Nodes and edges while calls are added to them, each within a bound. */
final class Sightings {
    private static final BinaryOperator<Made> SUREST_KIND =
            BinaryOperator.minBy(Comparator.comparing(Made::kind).thenComparing(Made::at));
    private static final int MOST_AMBIGUOUS = 10_000;

    private final Declared declared;
    private final RollUp.Bounds bounds;
    private final Bounded<NodeId, Made> nodes;
    private final Bounded<Ends, Sighting> edges;
    private final Bounded<NodeId, Presentations> credentials;
    private final Set<String> ambiguous = new TreeSet<>();

    /** A node that nothing declares. */
    private record Made(NodeKind kind, SourceLocation at) {}

    /** Which edge. */
    private record Ends(EdgeKind kind, NodeId from, NodeId to) implements Comparable<Ends> {
        private static final Comparator<Ends> ORDER =
                Comparator.comparing(Ends::kind).thenComparing(Ends::from).thenComparing(Ends::to);

        @Override
        public int compareTo(Ends other) {
            return ORDER.compare(this, other);
        }
    }

    Sightings(Declared declared, RollUp.Bounds bounds) {
        this.declared = declared;
        this.bounds = bounds;
        this.nodes = new Bounded<>(bounds.nodes());
        this.edges = new Bounded<>(bounds.edges());
        this.credentials = new Bounded<>(bounds.credentials());
    }

    /** The node of a name that nothing declares; nothing when the name means several things, or one of another sort. */
    Optional<NodeId> node(String name, NodeKind kind, Sighting seen) {
        if (isTaken(name)) {
            return Optional.empty();
        }
        NodeId id = new NodeId(name);
        nodes.merge(id, new Made(kind, seen.example()), SUREST_KIND);
        return Optional.of(id);
    }

    private boolean isTaken(String name) {
        boolean taken = name.isBlank() || declared.isKnown(name);
        if (taken && ambiguous.size() < MOST_AMBIGUOUS) {
            ambiguous.add(name);
        }
        return taken;
    }

    /** The edge was seen, if it may stand between such nodes. */
    void edge(EdgeKind kind, NodeId from, NodeId to, Sighting seen) {
        if (!from.equals(to)) {
            edges.merge(new Ends(kind, from, to), seen, Sighting::and);
        }
    }

    /** A credential that nothing declares was presented. */
    void credential(String name, NodeId presenter, Sighting seen) {
        if (!isTaken(name)) {
            credentials.merge(new NodeId(name), Presentations.of(presenter, seen), Presentations::and);
        }
    }

    RolledUp result() {
        credentials.entries().stream()
                .filter(each -> each.getValue().isSharedOrLasting())
                .forEach(each -> keep(each.getKey(), each.getValue()));
        List<Node> made = nodes.entries().stream().map(this::node).toList();
        List<Edge> seen = new ArrayList<>();
        edges.entries().forEach(each -> edge(each).ifPresent(seen::add));
        return new RolledUp(made, seen, diagnostics());
    }

    private void keep(NodeId credential, Presentations presentations) {
        NodeKind kind = credential.value().startsWith("AKIA") ? NodeKind.API_KEY : NodeKind.ACCESS_TOKEN;
        presentations.byPresenter().forEach((presenter, seen) -> {
            nodes.merge(credential, new Made(kind, seen.example()), SUREST_KIND);
            edge(Presented.KIND, presenter, credential, seen);
        });
    }

    private Node node(Map.Entry<NodeId, Made> made) {
        NodeId id = made.getKey();
        return new Node(
                id,
                made.getValue().kind(),
                id.value(),
                Properties.none(),
                Evidence.OBSERVED,
                made.getValue().at());
    }

    // An end that was cut, or that is of a class that such an edge does not join, leaves no edge.
    private Optional<Edge> edge(Map.Entry<Ends, Sighting> each) {
        Ends ends = each.getKey();
        Sighting seen = each.getValue();
        Optional<NodeKind> from = kind(ends.from());
        Optional<NodeKind> to = kind(ends.to());
        boolean fits = from.isPresent()
                && to.isPresent()
                && ends.kind().fromClasses().contains(from.get().nodeClass())
                && ends.kind().toClasses().contains(to.get().nodeClass());
        boolean presented = ends.kind().equals(Presented.KIND);
        if (!fits || (seen.count() == 0 && !presented)) {
            return Optional.empty();
        }
        Truth truth = presented ? presented(ends.from(), from.get(), seen) : Truth.DEFINITE;
        return Optional.of(new Edge(
                ends.kind(),
                ends.from(),
                ends.to(),
                Cap.UNLIMITED,
                truth,
                properties(seen),
                Evidence.OBSERVED,
                seen.example()));
    }

    private Optional<NodeKind> kind(NodeId id) {
        return nodes.find(id).map(Made::kind).or(() -> declared.findKind(id));
    }

    // A workload that only a log names may be one replica of several; what was always refused may not have been
    // accepted.
    private Truth presented(NodeId presenter, NodeKind kind, Sighting seen) {
        boolean unknownUnit =
                nodes.find(presenter).isPresent() && (kind == NodeKind.WORKLOAD || kind == NodeKind.EXTERNAL_IDENTITY);
        return unknownUnit || seen.count() == 0 ? Truth.CONDITIONAL : Truth.DEFINITE;
    }

    private static Properties properties(Sighting seen) {
        return Properties.none()
                .with(Property.CALLS_COUNTED, seen.count())
                .with(Property.CALLS_REFUSED, seen.refused())
                .with(Property.FIRST_CALL, seen.first())
                .with(Property.LAST_CALL, seen.last())
                .with(Property.ACTIONS, List.copyOf(seen.actions()));
    }

    private List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (edges.isCut()) {
            diagnostics.add(RollUpProblem.EDGES_CUT.diagnostic(bounds.edges()));
        }
        if (nodes.isCut()) {
            diagnostics.add(RollUpProblem.NODES_CUT.diagnostic(bounds.nodes()));
        }
        if (credentials.isCut()) {
            diagnostics.add(RollUpProblem.CREDENTIALS_CUT.diagnostic(bounds.credentials()));
        }
        ambiguous.stream()
                .findFirst()
                .ifPresent(first -> diagnostics.add(RollUpProblem.NAMES_AMBIGUOUS.diagnostic(ambiguous.size(), first)));
        return diagnostics;
    }
}
