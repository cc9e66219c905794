package io.delegraph.analyzer.credential;

import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Environment;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.DerivedFrom;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.Presented;
import io.delegraph.cypher.graph.edge.RegisteredAs;
import io.delegraph.cypher.graph.edge.SameSecretAs;
import io.delegraph.cypher.graph.edge.Uses;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who presents a secret, collapsed to units (SEMANTICS 5.2). */
public final class Callers {
    private final Snapshot snapshot;
    private final JoinedEdges edges;
    private final UnitFinder units;

    public Callers(Snapshot snapshot, Joins joins) {
        this.snapshot = snapshot;
        this.edges = new JoinedEdges(snapshot, joins);
        this.units = new UnitFinder(snapshot, edges);
    }

    /** Units that the secret, or what is derived from it, is given to, by id; the identity that it is a key of is none. */
    public List<Unit> listUnits(SecretClass secret) {
        return listUnits(secret, caller -> true);
    }

    /** Units with the callers that are wanted. */
    public List<Unit> listUnits(SecretClass secret, Predicate<Caller> wanted) {
        Map<NodeId, List<Caller>> byUnit = new TreeMap<>();
        callers(secret)
                .filter(wanted)
                .forEach(caller -> byUnit.computeIfAbsent(units.unitOf(caller.node()), unit -> new ArrayList<>())
                        .add(caller));
        return byUnit.entrySet().stream()
                .map(entry -> new Unit(entry.getKey(), name(entry.getValue()), entry.getValue()))
                .toList();
    }

    /** The unit that a node is part of; the node's own id for what is no part of any. */
    public NodeId unitOf(Node node) {
        return units.unitOf(node);
    }

    /** The unit in whose home folder something lies, told by its id; nothing for what lies in no home. */
    public Optional<NodeId> findHome(NodeId id) {
        return units.findHome(id);
    }

    /** Whom the secret authenticates, by id. */
    public List<Edge> identities(SecretClass secret) {
        return secret.members().stream()
                .flatMap(member -> edges.from(member, Authenticates.KIND).stream())
                .sorted()
                .toList();
    }

    /** Whether the credential is got in exchange for another one: then that one is judged. */
    public boolean isDerived(SecretClass secret) {
        return secret.members().stream()
                .anyMatch(member -> !edges.from(member, DerivedFrom.KIND).isEmpty());
    }

    /** Credentials that end with the secret, because they are got in exchange for it: each with the edge that says so. */
    public Map<NodeId, Edge> derived(SecretClass secret) {
        Map<NodeId, Edge> derived = new TreeMap<>();
        Deque<NodeId> open = new ArrayDeque<>(secret.members());
        while (!open.isEmpty()) {
            for (Edge edge : edges.to(open.remove(), DerivedFrom.KIND)) {
                if (!secret.members().contains(edge.from()) && derived.putIfAbsent(edge.from(), edge) == null) {
                    open.add(edge.from());
                }
            }
        }
        return derived;
    }

    /** The way from an edge that gives the secret to the identity behind it. */
    public List<PathStep> path(Edge giving, SecretClass secret) {
        List<PathStep> steps = new ArrayList<>();
        steps.add(step(giving));
        Map<NodeId, Edge> derived = derived(secret);
        NodeId at = giving.to();
        while (derived.containsKey(at)) {
            Edge origin = derived.get(at);
            steps.add(step(origin));
            at = origin.to();
        }
        steps.addAll(onward(at, secret));
        return steps;
    }

    /** The way from a credential to the identity behind it; empty when nobody states one. */
    public List<PathStep> onward(NodeId credential, SecretClass secret) {
        List<PathStep> steps = new ArrayList<>();
        Optional<Edge> identity = identities(secret).stream()
                .min(Comparator.comparing((Edge edge) -> !edge.from().equals(credential))
                        .thenComparing(Edge::truth)
                        .thenComparing(Comparator.naturalOrder()));
        NodeId at = credential;
        NodeId end = identity.map(Edge::from).orElse(secret.representative());
        for (NodeId next : List.of(secret.representative(), end)) {
            if (!next.equals(at) && !end.equals(at)) {
                steps.add(new PathStep(at, SameSecretAs.KIND.name(), next, Truth.DEFINITE, "", SourceLocation.DERIVED));
                at = next;
            }
        }
        identity.map(Callers::step).ifPresent(steps::add);
        return steps;
    }

    private static PathStep step(Edge edge) {
        String note = edge.properties().findText(Property.CONDITION).orElse("");
        return new PathStep(edge.from(), edge.kind().name(), edge.to(), edge.truth(), note, edge.at());
    }

    private Stream<Caller> callers(SecretClass secret) {
        Set<NodeId> owners = identities(secret).stream().map(Edge::to).collect(Collectors.toSet());
        return Stream.concat(secret.members().stream(), derived(secret).keySet().stream())
                .flatMap(given -> Stream.of(Uses.KIND, Holds.KIND, Presented.KIND)
                        .flatMap(kind -> edges.to(given, kind).stream()))
                .filter(edge -> !owners.contains(edge.from()))
                .sorted()
                .flatMap(edge -> find(edge.from()).map(node -> caller(node, edge)).stream());
    }

    private Caller caller(Node node, Edge edge) {
        List<Node> agents = node.kind().nodeClass() == NodeClass.TOOL ? agentsOf(node) : List.of();
        Environment environment = environment(node)
                .or(() -> agents.stream()
                        .flatMap(agent -> environment(agent).stream())
                        .findFirst())
                .or(() -> find(units.unitOf(node)).flatMap(this::environment))
                .orElse(Environment.UNKNOWN);
        return new Caller(node, edge, agents, environment);
    }

    private List<Node> agentsOf(Node tool) {
        return edges.to(tool.id(), BoundTo.KIND).stream()
                .flatMap(edge -> find(edge.from()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    // What is said of it, or else what it is registered for.
    private Optional<Environment> environment(Node node) {
        return stated(node)
                .or(() -> edges.from(node.id(), RegisteredAs.KIND).stream()
                        .flatMap(edge -> find(edge.to()).stream())
                        .flatMap(record -> stated(record).stream())
                        .findFirst());
    }

    private static Optional<Environment> stated(Node node) {
        String stated = node.properties().findText(Property.ENVIRONMENT).orElse("");
        return Arrays.stream(Environment.values())
                .filter(each -> each.name().equals(stated) && each != Environment.UNKNOWN)
                .findFirst();
    }

    // A person with several accounts goes by the one that has to do with it.
    private String name(List<Caller> callers) {
        NodeId account = callers.stream()
                .map(caller -> units.accountOf(caller.node()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return find(account).map(Node::name).orElse(account.value());
    }

    private Optional<Node> find(NodeId id) {
        return snapshot.findNode(id).map(StoredNode::node);
    }
}
