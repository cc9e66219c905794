package io.delegraph.analyzer.path;

import io.delegraph.analyzer.fixpoint.EffectivePrivilege;
import io.delegraph.analyzer.fixpoint.EffectivePrivilege.Opening;
import io.delegraph.analyzer.graph.AuthorityGraph;
import io.delegraph.analyzer.graph.Delegation;
import io.delegraph.analyzer.policy.PolicyEvaluation;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a derivation of a cell can go from a vertex, and where it can end, under one view. */
final class Moves {
    /** For {@link #from}: gates that opened at any time. */
    static final int ANY_TIME = Integer.MAX_VALUE;

    private final AuthorityGraph graph;
    private final Map<Integer, PrivilegeBounds> own;
    private final EffectivePrivilege solution;
    private final PolicyEvaluation policy;
    private final ListedResources listed;
    private final Map<Integer, List<Opening>> openingsByVertex = new HashMap<>();

    Moves(
            AuthorityGraph graph,
            Map<Integer, PrivilegeBounds> own,
            EffectivePrivilege solution,
            PolicyEvaluation policy) {
        this.graph = graph;
        this.own = own;
        this.solution = solution;
        this.policy = policy;
        this.listed = new ListedResources(policy.universe());
        solution.openings()
                .keySet()
                .forEach(opening -> openingsByVertex
                        .computeIfAbsent(opening.vertex(), vertex -> new ArrayList<>())
                        .add(opening));
    }

    /**
     * Moves that lead from the vertex to others with the cell.
     *
     * @param before only through gates that opened earlier than this one, so that no derivation rests on itself
     */
    List<Hop> from(int vertex, Cell cell, int before) {
        List<Hop> hops = new ArrayList<>();
        for (Delegation each : graph.gainsOf(vertex)) {
            if (each.isIn(solution.view()) && each.passes(cell)) {
                hops.add(Hop.along(each));
            }
        }
        for (Opening opening : openingsByVertex.getOrDefault(vertex, List.of())) {
            if (order(opening) < before && has(opening.yield().to(), cell)) {
                hops.add(Hop.through(opening));
            }
        }
        return hops;
    }

    /** Place of the gate in the order in which gates opened. */
    int order(Opening opening) {
        return solution.openings().getOrDefault(opening, 0);
    }

    /** Whether the vertex has the cell without any move. */
    boolean owns(int vertex, Cell cell) {
        return ownOf(vertex).contains(cell);
    }

    /** Whether the vertex comes to the cell at all. */
    boolean has(int vertex, Cell cell) {
        return solution.of(vertex).contains(cell);
    }

    PrivilegeSet ownOf(int vertex) {
        return own.getOrDefault(vertex, PrivilegeBounds.nothing())
                .at(solution.view().bound());
    }

    PrivilegeSet all(int vertex) {
        return solution.of(vertex);
    }

    EffectivePrivilege solution() {
        return solution;
    }

    Universe universe() {
        return policy.universe();
    }

    NodeId node(int vertex) {
        return graph.node(vertex).id();
    }

    AuthorityGraph graph() {
        return graph;
    }

    /** Each way in which the vertex has the cell by itself: by this statement or by that one; at least one. */
    List<Ending> endings(int vertex, Cell cell) {
        List<List<PathStep>> ways = policy.listGrants(node(vertex), cell);
        List<List<PathStep>> sure = ways.stream()
                .filter(steps -> steps.stream()
                        .allMatch(step -> step.truth().compareTo(solution.view().bound()) <= 0))
                .toList();
        // Where only several statements together are as sure as this, the first stands for them.
        return (sure.isEmpty() ? ways.subList(0, 1) : sure)
                .stream()
                        .map(steps -> Ending.of(steps, listed.findNearest(cell.resource())))
                        .toList();
    }
}
