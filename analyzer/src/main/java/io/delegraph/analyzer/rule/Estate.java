package io.delegraph.analyzer.rule;

import io.delegraph.analyzer.credential.Callers;
import io.delegraph.analyzer.credential.Joins;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Reach;
import io.delegraph.analyzer.path.Witness;
import io.delegraph.analyzer.policy.PolicyEvaluation;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.analyzer.risk.RiskWeights;
import io.delegraph.analyzer.risk.SensitivityMap;
import io.delegraph.analyzer.whatif.PrincipalChange;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What rules read: the facts, the privileges, and the means to prove and to weigh them. */
public final class Estate {
    private static final int WITNESSES = 3;

    private final Snapshot snapshot;
    private final PolicyEvaluation policy;
    private final Joins joins;
    private final Callers callers;
    private final Reach reach;
    private final SensitivityMap sensitivity;
    private final RiskWeights weights;
    private final Instant clock;
    private final Map<NodeId, Node> concluded = new HashMap<>();
    private final Map<String, Evidence> evidenceByEdge;
    private final Map<View, Map<NodeId, PrivilegeBounds>> rightsByView = new HashMap<>();
    private Observed observed = Observed.NOTHING;
    private Supplier<List<PrincipalChange>> drift = List::of;

    public Estate(
            Snapshot snapshot, PolicyEvaluation policy, Joins joins, Reach reach, RiskWeights weights, Instant clock) {
        this.snapshot = snapshot;
        this.policy = policy;
        this.joins = joins;
        this.callers = new Callers(snapshot, joins);
        this.reach = reach;
        this.sensitivity = new SensitivityMap(snapshot, policy.universe());
        this.weights = weights;
        this.clock = clock;
        this.evidenceByEdge = new HashMap<>();
        policy.nodes().forEach(node -> concluded.put(node.id(), node));
        snapshot.edges()
                .forEach(stored -> evidenceByEdge.put(
                        stored.edge().id().value(), stored.edge().evidence()));
    }

    private Estate(Estate whole, PolicyEvaluation policy, Reach reach) {
        this.snapshot = whole.snapshot;
        this.policy = policy;
        this.joins = whole.joins;
        this.callers = whole.callers;
        this.reach = reach;
        this.sensitivity = whole.sensitivity;
        this.weights = whole.weights;
        this.clock = whole.clock;
        this.concluded.putAll(whole.concluded);
        this.evidenceByEdge = whole.evidenceByEdge;
        policy.nodes().forEach(node -> concluded.put(node.id(), node));
    }

    /** The same facts, with privilege judged otherwise. */
    public Estate under(PolicyEvaluation otherPolicy, Reach otherReach) {
        return new Estate(this, otherPolicy, otherReach);
    }

    /** What was observed against these facts; said once, before any rule asks. */
    public void observe(Observed chains) {
        observed = chains;
    }

    /** Where gains by new facts are found, when a rule asks; said once, before any does. */
    public void recall(Supplier<List<PrincipalChange>> gains) {
        drift = gains;
    }

    /** What principals gained by new facts. */
    public List<PrincipalChange> drift() {
        return drift.get();
    }

    /** What rules about observed chains found. */
    public Observed observed() {
        return observed;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public PolicyEvaluation policy() {
        return policy;
    }

    public Universe universe() {
        return policy.universe();
    }

    /** Which credentials are one secret, and what follows. */
    public Joins joins() {
        return joins;
    }

    /** Who presents which secret. */
    public Callers callers() {
        return callers;
    }

    public Reach reach() {
        return reach;
    }

    public SensitivityMap sensitivity() {
        return sensitivity;
    }

    public RiskWeights weights() {
        return weights;
    }

    /** The instant that is taken for now. */
    public Instant clock() {
        return clock;
    }

    /** Collected nodes, in order. */
    public Stream<Node> nodes() {
        return snapshot.nodes().stream().map(StoredNode::node);
    }

    /** A collected or concluded node. */
    public Optional<Node> findNode(NodeId id) {
        Optional<Node> collected = snapshot.findNode(id).map(StoredNode::node);
        return collected.or(() -> Optional.ofNullable(concluded.get(id)));
    }

    /** How far a fact can be relied on, in (0,1]; 1 for what is no collected fact. */
    public double confidence(String fact) {
        return snapshot.findNode(new NodeId(fact))
                .map(stored -> stored.node().evidence())
                .or(() -> Optional.ofNullable(evidenceByEdge.get(fact)))
                .map(Evidence::confidence)
                .orElse(1.0);
    }

    /** Rights that the principal uses as itself and as identities it may become. */
    public PrivilegeBounds uses(NodeId principal) {
        return rights(principal, View.of(Closure.USE, Truth.DEFINITE));
    }

    /** Rights under a view. */
    public PrivilegeBounds rights(NodeId principal, View view) {
        return rightsByView
                .computeIfAbsent(view.at(Truth.DEFINITE), each -> new HashMap<>())
                .computeIfAbsent(principal, id -> rights(reach.bounds(id, view)));
    }

    private PrivilegeBounds rights(PrivilegeBounds bounds) {
        Universe universe = universe();
        return new PrivilegeBounds(
                universe.rights(bounds.definite()),
                universe.rights(bounds.conditional()),
                universe.rights(bounds.possible()));
    }

    /** Witnesses of the weightiest cell of the set, at the surest bound that shows it: a surer way counts as a gain, and
     * a less sure bound would show the way that was there before. The shortest first. */
    public List<Witness> witnesses(NodeId principal, PrivilegeSet targets, View view) {
        return weightiest(targets)
                .map(cell -> reach.disjointWitnesses(principal, cell, surest(principal, cell, view), WITNESSES))
                .orElse(List.of());
    }

    private View surest(NodeId principal, Cell cell, View view) {
        return reach.bounds(principal, view).truthOf(cell).map(view::at).orElse(view);
    }

    /** The weightiest cell: a listed resource before an unlisted one, then the first. */
    public Optional<Cell> weightiest(PrivilegeSet targets) {
        return universe()
                .cells(targets)
                .min(Comparator.comparingDouble((Cell cell) -> -sensitivity.weight(cell))
                        .thenComparing(cell -> cell.resource().node().isEmpty())
                        .thenComparing(Cell::index));
    }
}
