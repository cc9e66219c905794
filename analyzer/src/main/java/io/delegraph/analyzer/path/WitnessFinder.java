package io.delegraph.analyzer.path;

import io.delegraph.analyzer.fixpoint.EffectivePrivilege;
import io.delegraph.analyzer.fixpoint.EffectivePrivilege.Opening;
import io.delegraph.analyzer.graph.AuthorityGraph;
import io.delegraph.analyzer.graph.Delegation;
import io.delegraph.analyzer.graph.Gate;
import io.delegraph.analyzer.policy.PolicyEvaluation;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.CanLaunch;
import io.delegraph.cypher.graph.edge.On;
import io.delegraph.cypher.graph.edge.Yields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Shortest witnesses under one view: Dijkstra's search, by number of steps, in the graph of delegations that let the cell
 * through, with opened gates as further edges. A gate's requirement is explained by gates that opened before it, so that no witness
 * rests on itself.
 *
 * <p>Cost: O((delegations + openings) · log vertices) per witness. The steps of a gate whose requirements take paths of
 * their own are estimated, not counted.
 */
public final class WitnessFinder {
    private static final int GATE_STEPS = 2;
    private static final int NESTED_GATE_STEPS = 8;

    private final AuthorityGraph graph;
    private final Map<Integer, PrivilegeBounds> own;
    private final EffectivePrivilege solution;
    private final PolicyEvaluation policy;
    private final ListedResources listed;
    private final Map<Integer, List<Opening>> openingsByVertex = new HashMap<>();

    public WitnessFinder(
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

    /** The shortest witness; nothing when the vertex does not have the cell. */
    public Optional<Witness> find(int vertex, Cell cell) {
        return find(vertex, cell, Integer.MAX_VALUE, new HashSet<>());
    }

    /** Witnesses that share no delegation, shortest first, at most so many. */
    public List<Witness> disjoint(int vertex, Cell cell, int most) {
        List<Witness> found = new ArrayList<>();
        Set<Object> used = new HashSet<>();
        Optional<Witness> next = find(vertex, cell, Integer.MAX_VALUE, used);
        while (next.isPresent() && found.size() < most) {
            found.add(next.get());
            if (used.isEmpty() || next.get().steps().size() <= 1) {
                break;
            }
            next = find(vertex, cell, Integer.MAX_VALUE, used);
        }
        return found;
    }

    private Optional<Witness> find(int vertex, Cell cell, int before, Set<Object> used) {
        Map<Integer, Hop> cameBy = new HashMap<>();
        Set<Integer> settled = new HashSet<>();
        PriorityQueue<Arrival> queue = new PriorityQueue<>();
        queue.add(new Arrival(0, 0, vertex));
        Map<Integer, Integer> steps = new HashMap<>(Map.of(vertex, 0));
        while (!queue.isEmpty()) {
            Arrival at = queue.remove();
            if (!settled.add(at.vertex())) {
                continue;
            }
            if (has(at.vertex(), cell)) {
                return Optional.of(witness(at.vertex(), cell, cameBy, used));
            }
            for (Hop hop : hops(at.vertex(), cell, before, used)) {
                int length = at.steps() + length(hop);
                if (length < steps.getOrDefault(hop.to(), Integer.MAX_VALUE)) {
                    steps.put(hop.to(), length);
                    cameBy.put(hop.to(), hop);
                    queue.add(new Arrival(length, cameBy.size(), hop.to()));
                }
            }
        }
        return Optional.empty();
    }

    // A gate whose requirements the principal meets by itself is two steps; any other needs paths of its own.
    private int length(Hop hop) {
        return hop.opening()
                .map(opening -> opening.gate().opensFor(ownOf(opening.vertex())) ? GATE_STEPS : NESTED_GATE_STEPS)
                .orElse(1);
    }

    private PrivilegeSet ownOf(int vertex) {
        return own.getOrDefault(vertex, PrivilegeBounds.nothing())
                .at(solution.view().bound());
    }

    private boolean has(int vertex, Cell cell) {
        return ownOf(vertex).contains(cell);
    }

    private List<Hop> hops(int vertex, Cell cell, int before, Set<Object> used) {
        List<Hop> hops = new ArrayList<>();
        for (Delegation each : graph.gainsOf(vertex)) {
            if (each.isIn(solution.view()) && each.passes(cell) && !used.contains(each)) {
                hops.add(new Hop(vertex, each.to(), Optional.of(each), Optional.empty()));
            }
        }
        for (Opening opening : openingsByVertex.getOrDefault(vertex, List.of())) {
            boolean earlier = solution.openings().getOrDefault(opening, 0) < before;
            if (earlier && solution.of(opening.yield().to()).contains(cell) && !used.contains(opening)) {
                hops.add(new Hop(vertex, opening.yield().to(), Optional.empty(), Optional.of(opening)));
            }
        }
        return hops;
    }

    private Witness witness(int to, Cell cell, Map<Integer, Hop> cameBy, Set<Object> used) {
        ArrayDeque<Hop> hops = new ArrayDeque<>();
        for (Hop hop = cameBy.get(to); hop != null; hop = cameBy.get(hop.from())) {
            hops.addFirst(hop);
        }
        List<PathStep> steps = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        List<String> controls = new ArrayList<>();
        for (Hop hop : hops) {
            hop.delegation().ifPresent(delegation -> {
                used.add(delegation);
                steps.addAll(delegation.steps());
                facts.addAll(delegation.facts());
                if (delegation.closure() == Closure.CTL) {
                    controls.addAll(delegation.facts());
                }
            });
            hop.opening().ifPresent(opening -> {
                used.add(opening);
                controls.addAll(pass(opening, steps));
                facts.addAll(controls);
            });
        }
        ground(to, cell, steps, facts);
        return new Witness(cell, steps, facts, controls);
    }

    // Adds how the gate is passed; gives the facts that meet its requirements.
    private List<String> pass(Opening opening, List<PathStep> steps) {
        List<String> facts = new ArrayList<>();
        NodeId self = graph.node(opening.vertex()).id();
        Gate gate = opening.gate();
        int before = solution.openings().getOrDefault(opening, 0);
        SourceLocation at = SourceLocation.DERIVED;
        for (Gate.Requirement requirement : gate.requirements()) {
            Optional<Witness> met = requirement(opening.vertex(), requirement, before);
            if (met.isPresent() && !isBeing(met.get())) {
                steps.addAll(met.get().steps());
                facts.addAll(met.get().facts());
                at = met.get().steps().isEmpty() ? at : met.get().steps().get(0).at();
            }
        }
        steps.add(new PathStep(
                self, CanLaunch.KIND.name(), gate.id(), solution.view().bound(), "", at));
        NodeId behind = graph.node(opening.yield().to()).id();
        steps.add(new PathStep(
                gate.id(),
                Yields.KIND.name(),
                behind,
                opening.yield().truth(),
                opening.yield().note(),
                at));
        return facts;
    }

    private Optional<Witness> requirement(int vertex, Gate.Requirement requirement, int before) {
        PrivilegeSet met = solution.of(vertex).intersection(requirement.anyOf());
        return policy.universe()
                .cells(met)
                .flatMap(cell -> find(vertex, cell, before, new HashSet<>()).stream())
                .findFirst();
    }

    private static boolean isBeing(Witness witness) {
        return witness.steps().isEmpty();
    }

    private void ground(int vertex, Cell cell, List<PathStep> steps, List<String> facts) {
        List<PathStep> grants = policy.grants(graph.node(vertex).id(), cell);
        steps.addAll(grants);
        if (grants.isEmpty()) {
            return;
        }
        PathStep last = grants.get(grants.size() - 1);
        facts.add(last.to().value());
        listed.findNearest(cell.resource())
                .ifPresent(target ->
                        steps.add(new PathStep(last.to(), On.KIND.name(), target, last.truth(), "", last.at())));
    }

    /** A vertex and how many steps lead to it; of equally many, the one found first. */
    private record Arrival(int steps, int order, int vertex) implements Comparable<Arrival> {
        @Override
        public int compareTo(Arrival other) {
            int bySteps = Integer.compare(steps, other.steps);
            return bySteps != 0 ? bySteps : Integer.compare(order, other.order);
        }
    }

    /** One edge of the search: a delegation, or an opened gate. */
    private record Hop(int from, int to, Optional<Delegation> delegation, Optional<Opening> opening) {}
}
