package io.delegraph.analyzer.graph;

import io.delegraph.analyzer.credential.Joins;
import io.delegraph.analyzer.policy.PolicyEvaluation;
import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Transfer;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ActsFor;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.EligibleFor;
import io.delegraph.cypher.graph.edge.Yields;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the authority graph of a snapshot, of what policy concluded from it, and of what was joined. */
public final class AuthorityGraphBuilder {
    private static final Set<NodeClass> CARRIERS =
            EnumSet.of(NodeClass.PRINCIPAL, NodeClass.CREDENTIAL, NodeClass.TOOL, NodeClass.GATE);

    private final PolicyEvaluation policy;
    private final Universe universe;
    private final Instant clock;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<NodeId, Integer> indexById = new HashMap<>();
    private final Map<Integer, PrivilegeBounds> own = new TreeMap<>();
    private final List<Delegation> delegations = new ArrayList<>();
    private final List<LocalSession> localSessions = new ArrayList<>();
    private final GateReader gates;

    private AuthorityGraphBuilder(Snapshot snapshot, PolicyEvaluation policy, Instant clock) {
        this.policy = policy;
        this.universe = policy.universe();
        this.clock = clock;
        TreeMap<NodeId, Node> carriers = new TreeMap<>();
        snapshot.nodes().stream().map(StoredNode::node).forEach(node -> carriers.put(node.id(), node));
        policy.nodes().forEach(node -> carriers.putIfAbsent(node.id(), node));
        carriers.values().stream()
                .filter(node -> CARRIERS.contains(node.kind().nodeClass()))
                .forEach(this::add);
        this.gates = new GateReader(universe, indexById, carriers);
    }

    /** The graph, and the own authority of its vertices. */
    public record Built(AuthorityGraph graph, Map<Integer, PrivilegeBounds> own) {}

    /** Builds the graph; credentials and edges that are not valid at the clock are left out. */
    public static Built build(Snapshot snapshot, PolicyEvaluation policy, Joins joins, Instant clock) {
        AuthorityGraphBuilder builder = new AuthorityGraphBuilder(snapshot, policy, clock);
        int listed = builder.nodes.size();
        snapshot.edges().stream()
                .map(StoredEdge::edge)
                .forEach(edge -> builder.add(edge, List.of(edge.id().value())));
        policy.edges().forEach(derived -> builder.add(derived.edge(), facts(derived)));
        joins.edges().forEach(derived -> builder.add(derived.edge(), facts(derived)));
        builder.splitSessions();
        List<Gate> gates = builder.gates.list();
        return new Built(
                new AuthorityGraph(builder.nodes, listed, builder.delegations, gates), Map.copyOf(builder.own));
    }

    private static List<String> facts(DerivedEdge derived) {
        return derived.why();
    }

    private void add(Node node) {
        int index = nodes.size();
        nodes.add(node);
        indexById.put(node.id(), index);
        PrivilegeBounds authority = policy.authority().getOrDefault(node.id(), PrivilegeBounds.nothing());
        boolean acts = node.kind().nodeClass() == NodeClass.PRINCIPAL;
        own.put(index, acts ? authority.union(PrivilegeBounds.exactly(becoming(node.id()))) : authority);
    }

    private PrivilegeSet becoming(NodeId principal) {
        return universe.on(principal, Universe.BECOME);
    }

    private void add(Edge edge, List<String> facts) {
        if (!edge.kind().equals(Yields.KIND) || (isOpen(edge.properties()) && isGateOpen(edge.from()))) {
            gates.add(edge);
        }
        if (edge.kind().equals(ContainsSecret.KIND)) {
            gates.addExposure(edge, readingOf(edge.from()));
            return;
        }
        Integer from = indexById.get(edge.from());
        Integer to = indexById.get(edge.to());
        if (from == null || to == null || !edge.kind().traversable() || !isValid(edge, nodes.get(from))) {
            return;
        }
        if (edge.kind().transfer() == Transfer.OWN || edge.cap().equals(Cap.NOTHING) || isCrossAnd(edge)) {
            return;
        }
        Optional<Truth> truth = truth(edge);
        if (truth.isPresent()) {
            link(edge, from, to, truth.get(), facts);
        }
    }

    private void link(Edge edge, int from, int to, Truth truth, List<String> facts) {
        Optional<PrivilegeSet> cap = Optional.empty();
        int target = to;
        if (edge.cap() instanceof Cap.Limited limited) {
            PrivilegeSet permitted = universe.select(limited.permissions());
            if (limited.mode() == Cap.Mode.LOCAL) {
                target = nodes.size();
                nodes.add(nodes.get(to));
                localSessions.add(new LocalSession(target, to, permitted));
            } else {
                cap = Optional.of(permitted);
            }
        }
        PathStep step = new PathStep(
                edge.from(), edge.kind().name(), edge.to(), truth, edge.cap().text(), note(edge), edge.at());
        boolean opensGate = edge.kind().equals(Yields.KIND);
        Closure closure = opensGate ? Closure.USE : edge.kind().closure().orElseThrow();
        Optional<NodeId> subject = subject(edge);
        delegations.add(new Delegation(
                from,
                target,
                closure,
                ControlWay.of(edge.kind(), nodes.get(to).kind()),
                truth,
                cap,
                subject,
                List.of(step),
                facts));
        if (subject.isPresent() && isBindingOpen(edge)) {
            delegations.add(unbound(delegations.get(delegations.size() - 1), subject.get()));
        }
    }

    // A token cache without isolation, a session in shared memory: what is bound to one may serve another (SEMANTICS
    // 3.5).
    private Delegation unbound(Delegation bound, NodeId subject) {
        PathStep step = bound.steps().get(0);
        Truth truth = bound.truth().and(Truth.CONDITIONAL);
        String who = Optional.ofNullable(indexById.get(subject))
                .map(index -> nodes.get(index).name())
                .orElse(subject.value());
        String residual = "what is bound to " + who + " serves others";
        String note = step.note().isEmpty() ? residual : step.note() + " and " + residual;
        PathStep open = new PathStep(step.from(), step.edge(), step.to(), truth, note, step.at());
        return new Delegation(
                bound.from(),
                bound.to(),
                bound.closure(),
                bound.way(),
                truth,
                bound.cap(),
                Optional.empty(),
                List.of(open),
                bound.facts());
    }

    private static boolean isBindingOpen(Edge edge) {
        return !edge.properties().findFlag(Property.BINDING_ENFORCED).orElse(true);
    }

    // A LOCAL cap limits what is done as the session, and which onward steps its calls still allow (SEMANTICS 3.4).
    private void splitSessions() {
        OnwardStep onward = new OnwardStep(universe);
        Map<Integer, List<Delegation>> byGainer = localSessions.isEmpty()
                ? Map.of()
                : delegations.stream().collect(Collectors.groupingBy(Delegation::from));
        for (LocalSession session : localSessions) {
            PrivilegeBounds whole = own.getOrDefault(session.of(), PrivilegeBounds.nothing());
            own.put(session.vertex(), whole.limitedTo(session.permitted().union(becomingOf(session))));
            delegations.addAll(byGainer.getOrDefault(session.of(), List.of()).stream()
                    .flatMap(each -> onward
                            .truth(
                                    each.steps().get(0).edge(),
                                    nodes.get(each.to()).id(),
                                    session.permitted())
                            .map(truth -> startingAt(each, session.vertex(), truth))
                            .stream())
                    .toList());
        }
    }

    private PrivilegeSet becomingOf(LocalSession session) {
        return becoming(nodes.get(session.of()).id());
    }

    private static Delegation startingAt(Delegation from, int vertex, Truth truth) {
        return new Delegation(
                vertex,
                from.to(),
                from.closure(),
                from.way(),
                from.truth().and(truth),
                from.cap(),
                from.subject(),
                from.steps(),
                from.facts());
    }

    private PrivilegeSet readingOf(NodeId place) {
        return universe.on(place, "*")
                .intersection(universe.atLevel(level -> level == AccessLevel.READ || level == AccessLevel.CRED));
    }

    private boolean isCrossAnd(Edge edge) {
        return edge.kind().equals(Yields.KIND) && gates.isHorn(edge.from());
    }

    // Asking is as sure as the edge says; what the gate then yields waits for the decision.
    private Optional<Truth> truth(Edge edge) {
        if (edge.kind().transfer() == Transfer.MEDIATED) {
            return mediated(edge);
        }
        if (findReview(edge).isPresent()) {
            return Optional.of(Truth.UNKNOWN);
        }
        boolean decided = findResidual(edge).isPresent();
        return Optional.of(decided ? edge.truth().and(Truth.CONDITIONAL) : edge.truth());
    }

    // A deputy that enforces the caller's own rights adds nothing; one of which nobody knows may add everything, and so
    // may one that somebody merely says enforces them (SEMANTICS 3.7).
    private static Optional<Truth> mediated(Edge edge) {
        boolean shown = edge.evidence() == Evidence.CONFIGURED || edge.evidence() == Evidence.OBSERVED;
        return switch (edge.properties().findText(Property.CALLER_AUTHORIZATION).orElse("UNKNOWN")) {
            case "ENFORCED" -> shown ? Optional.empty() : Optional.of(Truth.UNKNOWN);
            case "NONE" -> Optional.of(edge.truth());
            default -> Optional.of(Truth.UNKNOWN);
        };
    }

    // What the step depends on besides rights: a decision or a moment behind a gate, an activation of what one is
    // eligible
    // for.
    private Optional<String> findResidual(Edge edge) {
        if (edge.kind().equals(EligibleFor.KIND)) {
            return Optional.ofNullable(indexById.get(edge.to()))
                    .map(nodes::get)
                    .filter(node -> node.kind().nodeClass() == NodeClass.PRINCIPAL)
                    .map(node -> "activation of " + node.name());
        }
        return gates.findResidual(edge.from());
    }

    private static Optional<NodeId> subject(Edge edge) {
        if (edge.kind().equals(ActsFor.KIND)) {
            return Optional.of(edge.to());
        }
        return edge.properties().findText(Property.SUBJECT_BOUND).map(NodeId::new);
    }

    private boolean isValid(Edge edge, Node from) {
        boolean enabled = from.kind().nodeClass() != NodeClass.CREDENTIAL
                || from.properties().findFlag(Property.ENABLED).orElse(true);
        return enabled && isOpen(edge.properties()) && isOpen(from.properties());
    }

    private boolean isGateOpen(NodeId gate) {
        Integer index = indexById.get(gate);
        return index == null || isOpen(nodes.get(index).properties());
    }

    private boolean isOpen(Properties properties) {
        boolean started = properties
                .findMoment(Property.VALID_FROM)
                .map(start -> !clock.isBefore(start))
                .orElse(true);
        boolean ended = properties
                .findMoment(Property.VALID_TO)
                .map(end -> clock.isAfter(end))
                .orElse(false);
        return started && !ended;
    }

    private String note(Edge edge) {
        Optional<String> condition =
                edge.properties().findText(Property.CONDITION).or(() -> findResidual(edge));
        return Stream.of(condition, findReview(edge), findReviewOfCaller(edge))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
    }

    private Optional<String> findReviewOfCaller(Edge edge) {
        boolean open =
                edge.kind().transfer() == Transfer.MEDIATED && mediated(edge).equals(Optional.of(Truth.UNKNOWN));
        return open ? Optional.of("whether it checks the caller's own rights") : Optional.empty();
    }

    private Optional<String> findReview(Edge edge) {
        return Optional.ofNullable(indexById.get(edge.to()))
                .flatMap(to -> UnlabelledTools.findReview(edge, nodes.get(to)));
    }

    /** A session of {@code of} that may only do what is permitted. */
    private record LocalSession(int vertex, int of, PrivilegeSet permitted) {}
}
