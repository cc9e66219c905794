package io.delegraph.analyzer.path;

import io.delegraph.analyzer.fixpoint.EffectivePrivilege.Opening;
import io.delegraph.analyzer.graph.Gate;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeSet;
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
final class WitnessFinder {
    private static final int GATE_STEPS = 2;
    private static final int NESTED_GATE_STEPS = 8;

    private final Moves moves;

    WitnessFinder(Moves moves) {
        this.moves = moves;
    }

    /** The shortest witness; nothing when the vertex does not have the cell. */
    Optional<Witness> find(int vertex, Cell cell) {
        return find(vertex, cell, Moves.ANY_TIME, new HashSet<>());
    }

    /** Witnesses that share no delegation, shortest first, at most so many. */
    List<Witness> disjoint(int vertex, Cell cell, int most) {
        List<Witness> found = new ArrayList<>();
        Set<Object> used = new HashSet<>();
        Optional<Witness> next = find(vertex, cell, Moves.ANY_TIME, used);
        while (next.isPresent() && found.size() < most) {
            found.add(next.get());
            if (used.isEmpty() || next.get().steps().size() <= 1) {
                break;
            }
            next = find(vertex, cell, Moves.ANY_TIME, used);
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
            if (moves.owns(at.vertex(), cell)) {
                return Optional.of(witness(at.vertex(), cell, cameBy, used));
            }
            for (Hop hop : moves.from(at.vertex(), cell, before)) {
                int length = at.steps() + length(hop);
                if (!used.contains(way(hop)) && length < steps.getOrDefault(hop.to(), Integer.MAX_VALUE)) {
                    steps.put(hop.to(), length);
                    cameBy.put(hop.to(), hop);
                    queue.add(new Arrival(length, cameBy.size(), hop.to()));
                }
            }
        }
        return Optional.empty();
    }

    // Sessions that a LOCAL cap splits off share the steps of the whole principal, but are ways of their own.
    private static Object way(Hop hop) {
        return hop.delegation()
                .<Object>map(each -> each)
                .orElseGet(() -> hop.opening().orElseThrow());
    }

    // A gate whose requirements the principal meets by itself is two steps; any other needs paths of its own.
    private int length(Hop hop) {
        return hop.opening()
                .map(opening -> opening.gate().opensFor(moves.ownOf(opening.vertex())) ? GATE_STEPS : NESTED_GATE_STEPS)
                .orElse(1);
    }

    private Witness witness(int to, Cell cell, Map<Integer, Hop> cameBy, Set<Object> used) {
        ArrayDeque<Hop> hops = new ArrayDeque<>();
        for (Hop hop = cameBy.get(to); hop != null; hop = cameBy.get(hop.from())) {
            hops.addFirst(hop);
            used.add(way(hop));
        }
        Ending ending = moves.endings(to, cell).get(0);
        return WitnessWriter.write(moves, cell, List.copyOf(hops), ending, this::requirements);
    }

    private List<Witness> requirements(Opening opening) {
        int before = moves.order(opening);
        return opening.gate().requirements().stream()
                .flatMap(requirement -> requirement(opening.vertex(), requirement, before).stream())
                .filter(met -> !met.steps().isEmpty())
                .toList();
    }

    private Optional<Witness> requirement(int vertex, Gate.Requirement requirement, int before) {
        PrivilegeSet met = moves.all(vertex).intersection(requirement.anyOf());
        return moves.universe()
                .cells(met)
                .flatMap(cell -> find(vertex, cell, before, new HashSet<>()).stream())
                .findFirst();
    }

    /** A vertex and how many steps lead to it; of equally many, the one found first. */
    private record Arrival(int steps, int order, int vertex) implements Comparable<Arrival> {
        @Override
        public int compareTo(Arrival other) {
            int bySteps = Integer.compare(steps, other.steps);
            return bySteps != 0 ? bySteps : Integer.compare(order, other.order);
        }
    }
}
