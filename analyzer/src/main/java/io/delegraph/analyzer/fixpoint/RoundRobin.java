package io.delegraph.analyzer.fixpoint;

import io.delegraph.analyzer.graph.AuthorityGraph;
import io.delegraph.analyzer.graph.Delegation;
import io.delegraph.analyzer.graph.Gate;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.NodeKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reference engine, obviously right: rounds over all vertices until nothing changes.
 *
 * <p>{@code E(x) = A(x) ∪ ⋃ (E(y) ∩ cap) ∪ ⋃ E(yield of a gate that opens for E(x))}, least. Each round only adds, and there are finitely many cells, so it ends at the least solution
 * whatever the order. Denies and ceilings are inside A and never subtract here.
 *
 * <p>Shapes: one set per vertex. Cost: at most one round per cell; O(rounds · (edges + vertices · gates) · cells / 64).
 *
 * <p>Source: G. Kildall, "A unified approach to global program optimization", POPL 1973; W. Dowling and J. Gallier,
 * "Linear-time algorithms for testing the satisfiability of propositional Horn formulae", 1984 (the gates).
 */
final class RoundRobin implements EffectivePrivilege {
    private final AuthorityGraph graph;
    private final View view;
    private final List<List<Delegation>> gains;
    private final List<Gate> gates;
    private final PrivilegeSet[] effective;
    private final int[] changedIn;
    private final Map<Opening, Integer> openings = new LinkedHashMap<>();

    private RoundRobin(AuthorityGraph graph, Map<Integer, PrivilegeBounds> own, View view) {
        this.graph = graph;
        this.view = view;
        this.gains =
                graph.vertices().mapToObj(vertex -> graph.gainsIn(view, vertex)).toList();
        this.gates = graph.gates().stream().filter(gate -> gate.isIn(view)).toList();
        this.effective = new PrivilegeSet[graph.size()];
        Arrays.fill(effective, PrivilegeSet.empty());
        this.changedIn = new int[graph.size()];
        own.forEach((vertex, bounds) -> effective[vertex] = bounds.at(view.bound()));
    }

    static RoundRobin solve(AuthorityGraph graph, Map<Integer, PrivilegeBounds> own, View view) {
        RoundRobin solution = new RoundRobin(graph, own, view);
        int round = 1;
        while (solution.round(round)) {
            round++;
        }
        return solution;
    }

    @Override
    public PrivilegeSet of(int vertex) {
        return effective[vertex];
    }

    @Override
    public Map<Opening, Integer> openings() {
        return openings;
    }

    @Override
    public View view() {
        return view;
    }

    private boolean round(int number) {
        boolean changed = false;
        for (int vertex = 0; vertex < graph.size(); vertex++) {
            if (isStirred(vertex, number) && grow(vertex)) {
                changedIn[vertex] = number;
                changed = true;
            }
        }
        return changed;
    }

    // A vertex can only grow when it, or something it gains from, by an edge or a gate, grew in this round or the last.
    private boolean isStirred(int vertex, int round) {
        return changedIn[vertex] >= round - 1
                || gains.get(vertex).stream().anyMatch(each -> changedIn[each.to()] >= round - 1)
                || (graph.passesGates(vertex) && isStirredBehindGates(round));
    }

    private boolean isStirredBehindGates(int round) {
        return gates.stream()
                .flatMap(gate -> gate.yields().stream())
                .anyMatch(yield -> changedIn[yield.to()] >= round - 1);
    }

    private boolean grow(int vertex) {
        PrivilegeSet before = effective[vertex];
        PrivilegeSet after = before;
        for (Delegation each : gains.get(vertex)) {
            after = joined(after, each.pass(effective[each.to()]));
        }
        after = joined(after, behindGates(vertex, after));
        effective[vertex] = after;
        return !after.isSubsetOf(before);
    }

    private PrivilegeSet behindGates(int vertex, PrivilegeSet authority) {
        PrivilegeSet gained = PrivilegeSet.empty();
        if (!graph.passesGates(vertex)) {
            return gained;
        }
        for (Gate gate : gates) {
            if (opens(gate, vertex, authority)) {
                for (Gate.Yield yield : gate.yields()) {
                    if (yield.truth().compareTo(view.bound()) <= 0) {
                        openings.putIfAbsent(new Opening(vertex, gate, yield), openings.size());
                        gained = joined(gained, effective[yield.to()]);
                    }
                }
            }
        }
        return gained;
    }

    // Most of what flows in is there already: asking is cheaper than copying.
    private static PrivilegeSet joined(PrivilegeSet set, PrivilegeSet more) {
        return more.isSubsetOf(set) ? set : set.union(more);
    }

    private boolean opens(Gate gate, int vertex, PrivilegeSet authority) {
        if (gate.kind() != NodeKind.APPROVAL_GATE) {
            return gate.opensFor(authority);
        }
        // Who asks does not approve: being oneself meets no requirement.
        return asks(vertex, gate) && gate.opensFor(authority.minus(graph.being(vertex, gate)));
    }

    private boolean asks(int vertex, Gate gate) {
        int index = graph.findIndex(gate.id()).orElse(-1);
        return gains.get(vertex).stream().anyMatch(each -> each.to() == index);
    }
}
