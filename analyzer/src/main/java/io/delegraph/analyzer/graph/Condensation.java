package io.delegraph.analyzer.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * Vertices by region: those that gain all of each other's authority, because uncapped delegations lead from each to each.
 * Delegations with a cap join nothing: what passes them may be less.
 *
 * <p>Regions are numbered so that, cycles through caps apart, authority flows from lower to higher numbers only: who asks
 * them in order asks each once.
 *
 * <p>Source: R. Tarjan, "Depth-first search and linear graph algorithms", 1972, on what is left when vertices on no cycle
 * have been peeled off.
 */
public final class Condensation {
    private final int[] regionOf;
    private final List<List<Integer>> members;

    private Condensation(int[] regionOf, List<List<Integer>> members) {
        this.regionOf = regionOf;
        this.members = members;
    }

    /** Condenses what counts under the view. */
    public static Condensation of(AuthorityGraph graph, View view) {
        List<List<Delegation>> gains =
                graph.vertices().mapToObj(vertex -> graph.gainsIn(view, vertex)).toList();
        return new Condensation(new int[graph.size()], new ArrayList<>()).number(gains, joined(gains));
    }

    /** Number of regions. */
    public int size() {
        return members.size();
    }

    public int regionOf(int vertex) {
        return regionOf[vertex];
    }

    /** Vertices of the region, ascending. */
    public List<Integer> members(int region) {
        return members.get(region);
    }

    // Depth first along delegations: a region is numbered when everything that it gains from has been, but for cycles.
    private Condensation number(List<List<Delegation>> gains, List<List<Integer>> together) {
        boolean[] seen = new boolean[gains.size()];
        Deque<Visit> path = new ArrayDeque<>();
        for (int start = 0; start < gains.size(); start++) {
            push(start, gains, together, seen, path);
            while (!path.isEmpty()) {
                Visit at = path.getFirst();
                if (at.next().hasNext()) {
                    push(at.next().next().to(), gains, together, seen, path);
                } else {
                    at.members().forEach(member -> regionOf[member] = members.size());
                    members.add(at.members());
                    path.removeFirst();
                }
            }
        }
        return this;
    }

    private static void push(
            int vertex, List<List<Delegation>> gains, List<List<Integer>> together, boolean[] seen, Deque<Visit> path) {
        if (!seen[vertex]) {
            List<Integer> members = together.get(vertex).isEmpty() ? List.of(vertex) : together.get(vertex);
            members.forEach(member -> seen[member] = true);
            path.addFirst(new Visit(
                    members,
                    members.stream()
                            .flatMap(member -> gains.get(member).stream())
                            .iterator()));
        }
    }

    /** By vertex: the members of its region; none for a vertex that is a region of its own. */
    private static List<List<Integer>> joined(List<List<Delegation>> gains) {
        List<List<Integer>> together = new ArrayList<>(Collections.nCopies(gains.size(), List.of()));
        for (Set<Integer> region : new KosarajuStrongConnectivityInspector<>(cyclic(gains)).stronglyConnectedSets()) {
            List<Integer> members = region.stream().sorted().toList();
            members.forEach(member -> together.set(member, members));
        }
        return together;
    }

    // The inspector needs a graph of its own, at hundreds of bytes an edge: it gets what a cycle can lie in.
    private static Graph<Integer, DefaultEdge> cyclic(List<List<Delegation>> gains) {
        boolean[] peeled = peel(gains);
        Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        IntStream.range(0, peeled.length).filter(vertex -> !peeled[vertex]).forEach(graph::addVertex);
        for (List<Delegation> each : gains) {
            for (Delegation delegation : each) {
                if (delegation.cap().isEmpty() && !peeled[delegation.from()] && !peeled[delegation.to()]) {
                    graph.addEdge(delegation.from(), delegation.to());
                }
            }
        }
        return graph;
    }

    // Away with vertices that gain from nobody that is left, again and again: they are on no cycle.
    private static boolean[] peel(List<List<Delegation>> gains) {
        int[] open = new int[gains.size()];
        List<List<Integer>> gainers = new ArrayList<>();
        gains.forEach(each -> gainers.add(new ArrayList<>(0)));
        for (List<Delegation> each : gains) {
            for (Delegation delegation : each) {
                if (delegation.cap().isEmpty()) {
                    open[delegation.from()]++;
                    gainers.get(delegation.to()).add(delegation.from());
                }
            }
        }
        boolean[] peeled = new boolean[open.length];
        int[] queue = Arrays.copyOf(
                IntStream.range(0, open.length)
                        .filter(vertex -> open[vertex] == 0)
                        .toArray(),
                open.length);
        int queued = (int) Arrays.stream(open).filter(count -> count == 0).count();
        for (int i = 0; i < queued; i++) {
            peeled[queue[i]] = true;
            for (int gainer : gainers.get(queue[i])) {
                if (--open[gainer] == 0) {
                    queue[queued++] = gainer;
                }
            }
        }
        return peeled;
    }

    /** A region on the way of the search, and the delegations that it has not followed. */
    private record Visit(List<Integer> members, Iterator<Delegation> next) {}
}
