package io.delegraph.analyzer.fixpoint;

import io.delegraph.analyzer.graph.AuthorityGraph;
import io.delegraph.analyzer.graph.Condensation;
import io.delegraph.analyzer.graph.Gate;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.PrivilegeSetBuilder;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which gates open when a region gains: every requirement is counted when the first of its cells arrives, and a gate opens
 * when enough are.
 *
 * <p>Shapes: {@code needsByCell} leads from a cell to the sets of cells that some requirement asks one of, each distinct
 * set once; {@code met} is sparse, by region and watch.
 *
 * <p>Source: W. Dowling and J. Gallier, "Linear-time algorithms for testing the satisfiability of propositional Horn
 * formulae", 1984.
 */
final class GateCounters {
    private final AuthorityGraph graph;
    private final Condensation regions;
    private final List<Watch> watches = new ArrayList<>();
    private final Map<Integer, List<Need>> needsByCell = new HashMap<>();
    private final PrivilegeSet watched;
    private final Map<Long, Integer> met = new HashMap<>();

    GateCounters(AuthorityGraph graph, View view, Condensation regions) {
        this.graph = graph;
        this.regions = regions;
        Map<NodeId, List<Integer>> askers = listAskers(graph, view);
        Map<PrivilegeSet, Need> needs = new LinkedHashMap<>();
        for (Gate gate : graph.gates()) {
            if (gate.isIn(view) && gate.kind() == NodeKind.APPROVAL_GATE) {
                askers.getOrDefault(gate.id(), List.of())
                        .forEach(asker -> watch(new Watch(watches.size(), gate, List.of(asker)), needs));
            } else if (gate.isIn(view)) {
                watch(new Watch(watches.size(), gate, List.of()), needs);
            }
        }
        PrivilegeSetBuilder all = new PrivilegeSetBuilder();
        for (Need need : needs.values()) {
            all.add(need.anyOf());
            need.anyOf()
                    .indices()
                    .forEach(cell -> needsByCell
                            .computeIfAbsent(cell, none -> new ArrayList<>(1))
                            .add(need));
        }
        this.watched = all.build();
    }

    /** A gate that opened, and for which vertices of the region. */
    record Opened(Gate gate, List<Integer> openers) {}

    /** Gates that open for the region because the fresh cells join those that it had before. */
    List<Opened> opened(int region, PrivilegeSet before, PrivilegeSet fresh) {
        List<Integer> passers =
                regions.members(region).stream().filter(graph::passesGates).toList();
        PrivilegeSet stirring = passers.isEmpty() ? PrivilegeSet.empty() : fresh.intersection(watched);
        if (stirring.isEmpty()) {
            return List.of();
        }
        Set<Need> newly = new LinkedHashSet<>();
        stirring.indices()
                .forEach(cell -> needsByCell.getOrDefault(cell, List.of()).forEach(newly::add));
        List<Opened> opened = new ArrayList<>();
        for (Need need : newly) {
            if (!need.anyOf().intersects(before)) {
                need.watches().forEach(watch -> count(watch, region, passers, opened));
            }
        }
        return opened;
    }

    private void count(Watch watch, int region, List<Integer> passers, List<Opened> opened) {
        List<Integer> openers = watch.askers().isEmpty() ? passers : watch.askers();
        if (regions.regionOf(openers.get(0)) == region) {
            long key = (long) region * watches.size() + watch.index();
            if (met.merge(key, 1, Integer::sum) == Math.max(1, watch.gate().needed())) {
                opened.add(new Opened(watch.gate(), openers));
            }
        }
    }

    private void watch(Watch watch, Map<PrivilegeSet, Need> needs) {
        watches.add(watch);
        for (Gate.Requirement requirement : watch.gate().requirements()) {
            PrivilegeSet anyOf = requirement.anyOf();
            for (int asker : watch.askers()) {
                // Who asks does not approve: being oneself meets no requirement.
                anyOf = anyOf.minus(graph.being(asker, watch.gate()));
            }
            needs.computeIfAbsent(anyOf, Need::new).watches().add(watch);
        }
    }

    // Who has an edge to a vertex of a gate can ask there.
    private static Map<NodeId, List<Integer>> listAskers(AuthorityGraph graph, View view) {
        Map<NodeId, List<Integer>> askers = new HashMap<>();
        graph.vertices()
                .filter(graph::passesGates)
                .forEach(vertex -> graph.gainsIn(view, vertex).stream()
                        .map(each -> graph.node(each.to()))
                        .filter(node -> node.kind() == NodeKind.APPROVAL_GATE)
                        .map(Node::id)
                        .distinct()
                        .forEach(gate -> askers.computeIfAbsent(gate, id -> new ArrayList<>())
                                .add(vertex)));
        return askers;
    }

    /** A gate that may open: for one vertex that asks, or, without askers, for whoever meets its requirements. */
    private record Watch(int index, Gate gate, List<Integer> askers) {}

    /** Cells any one of which meets a requirement of each of the watches; identity is enough. */
    private static final class Need {
        private final PrivilegeSet anyOf;
        private final List<Watch> watches = new ArrayList<>(1);

        Need(PrivilegeSet anyOf) {
            this.anyOf = anyOf;
        }

        PrivilegeSet anyOf() {
            return anyOf;
        }

        List<Watch> watches() {
            return watches;
        }
    }
}
