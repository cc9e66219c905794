package io.delegraph.analyzer.path;

import io.delegraph.analyzer.credential.Joins;
import io.delegraph.analyzer.fixpoint.EffectivePrivilege;
import io.delegraph.analyzer.fixpoint.Engine;
import io.delegraph.analyzer.graph.AuthorityGraph;
import io.delegraph.analyzer.graph.AuthorityGraphBuilder;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.policy.PolicyEvaluation;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.Snapshot;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Effective privilege of everybody, and why. Views are solved when first asked for, once each. */
public final class Reach {
    private final AuthorityGraph graph;
    private final Map<Integer, PrivilegeBounds> own;
    private final PolicyEvaluation policy;
    private final Engine engine;
    private final Map<View, EffectivePrivilege> solutions = new HashMap<>();
    private final Map<View, Moves> moves = new HashMap<>();
    private final Map<View, WitnessFinder> finders = new HashMap<>();

    private Reach(AuthorityGraphBuilder.Built built, PolicyEvaluation policy, Engine engine) {
        this.graph = built.graph();
        this.own = built.own();
        this.policy = policy;
        this.engine = engine;
    }

    public static Reach of(Snapshot snapshot, PolicyEvaluation policy, Joins joins, Instant clock, Engine engine) {
        return new Reach(AuthorityGraphBuilder.build(snapshot, policy, joins, clock), policy, engine);
    }

    /** The three bounds of what the principal can come to exercise; the view's own bound does not matter. */
    public PrivilegeBounds bounds(NodeId principal, View view) {
        return graph.findIndex(principal)
                .map(vertex -> new PrivilegeBounds(
                        solution(view.at(Truth.DEFINITE)).of(vertex),
                        solution(view.at(Truth.CONDITIONAL)).of(vertex),
                        solution(view.at(Truth.UNKNOWN)).of(vertex)))
                .orElse(PrivilegeBounds.nothing());
    }

    /** Vertices that the principal may come to act through, under the view: everything that its reach can rest on. */
    public Set<NodeId> reachable(NodeId principal, View view) {
        Set<NodeId> reached = new HashSet<>();
        EffectivePrivilege solved = solution(view);
        Map<Integer, List<EffectivePrivilege.Opening>> openings =
                solved.openings().keySet().stream().collect(Collectors.groupingBy(EffectivePrivilege.Opening::vertex));
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>();
        graph.findIndex(principal).ifPresent(open::add);
        while (!open.isEmpty()) {
            int vertex = open.remove();
            if (!seen.add(vertex)) {
                continue;
            }
            reached.add(graph.node(vertex).id());
            graph.gainsOf(vertex).forEach(each -> {
                if (each.isIn(view)) {
                    open.add(each.to());
                }
            });
            openings.getOrDefault(vertex, List.of()).forEach(opening -> {
                reached.add(opening.gate().id());
                open.add(opening.yield().to());
            });
        }
        return reached;
    }

    /** Own authority, without any delegation. */
    public PrivilegeBounds own(NodeId principal) {
        return graph.findIndex(principal)
                .map(vertex -> own.getOrDefault(vertex, PrivilegeBounds.nothing()))
                .orElse(PrivilegeBounds.nothing());
    }

    /** The shortest witness of a cell, at the view's bound. */
    public Optional<Witness> findWitness(NodeId principal, Cell cell, View view) {
        return graph.findIndex(principal).flatMap(vertex -> finder(view).find(vertex, cell));
    }

    /** Witnesses of a cell that share no delegation, shortest first. */
    public List<Witness> disjointWitnesses(NodeId principal, Cell cell, View view, int most) {
        return graph.findIndex(principal)
                .map(vertex -> finder(view).disjoint(vertex, cell, most))
                .orElse(List.of());
    }

    /** Cells that stand for acting as the principal. */
    public PrivilegeSet becoming(NodeId principal) {
        return policy.universe().on(principal, Universe.BECOME);
    }

    /** What solves it. */
    public Engine engine() {
        return engine;
    }

    public AuthorityGraph graph() {
        return graph;
    }

    public EffectivePrivilege solution(View view) {
        return solutions.computeIfAbsent(view, each -> engine.solve(graph, own, each));
    }

    /** The witnesses most likely to work, at the view's bound. */
    public BestWitnesses best(View view, StepCost cost) {
        return new BestWitnesses(moves(view), cost);
    }

    private WitnessFinder finder(View view) {
        return finders.computeIfAbsent(view, each -> new WitnessFinder(moves(each)));
    }

    private Moves moves(View view) {
        return moves.computeIfAbsent(view, each -> new Moves(graph, own, solution(each), policy));
    }
}
