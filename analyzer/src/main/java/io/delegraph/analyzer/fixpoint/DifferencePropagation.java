package io.delegraph.analyzer.fixpoint;

import io.delegraph.analyzer.graph.AuthorityGraph;
import io.delegraph.analyzer.graph.Condensation;
import io.delegraph.analyzer.graph.Delegation;
import io.delegraph.analyzer.graph.Gate;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.PrivilegeSetBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fast engine: what a region gained since it was last asked passes on to those that gain from it, once per delegation.
 *
 * <p>Vertices that gain all of each other's authority are one region with one set. Regions are asked in the order of
 * {@link Condensation}, so that one on no cycle is asked once, when all that it gains from is known. A gate is one more
 * delegation, from the moment on at which its counter of open requirements is down.
 *
 * <p>Shapes: one set per region; sets share the chunks that they have in common. Cost: every cell passes every delegation
 * once, 64 at a time, and a chunk that both sides share not at all; O(delegations + cells of requirements met) else.
 *
 * <p>Source: as {@link RoundRobin}; semi-naive evaluation is F. Bancilhon and R. Ramakrishnan, SIGMOD 1986.
 */
final class DifferencePropagation implements EffectivePrivilege {
    private final View view;
    private final Condensation regions;
    private final PrivilegeSet[] held;
    private final List<List<Channel>> channels = new ArrayList<>();
    private final List<List<Arrival>> arrivals = new ArrayList<>();
    private final BitSet waiting = new BitSet();
    private final PrivilegeSetBuilder union = new PrivilegeSetBuilder();
    private final GateCounters gates;
    private final Map<Opening, Integer> openings = new LinkedHashMap<>();
    private int first;
    private long visits;

    private DifferencePropagation(AuthorityGraph graph, View view) {
        this.view = view;
        this.regions = Condensation.of(graph, view);
        this.held = new PrivilegeSet[regions.size()];
        Arrays.fill(held, PrivilegeSet.empty());
        for (int region = 0; region < regions.size(); region++) {
            channels.add(new ArrayList<>(0));
            arrivals.add(new ArrayList<>(0));
        }
        graph.vertices().forEach(vertex -> graph.gainsIn(view, vertex).forEach(this::lead));
        this.gates = new GateCounters(graph, view, regions);
    }

    static DifferencePropagation solve(AuthorityGraph graph, Map<Integer, PrivilegeBounds> own, View view) {
        DifferencePropagation solution = new DifferencePropagation(graph, view);
        own.forEach((vertex, bounds) ->
                solution.arrive(solution.regions.regionOf(vertex), bounds.at(view.bound()), Optional.empty()));
        solution.run();
        return solution;
    }

    @Override
    public PrivilegeSet of(int vertex) {
        return held[regions.regionOf(vertex)];
    }

    @Override
    public Map<Opening, Integer> openings() {
        return openings;
    }

    @Override
    public View view() {
        return view;
    }

    /** How often something passed a delegation or an opened gate. */
    long visits() {
        return visits;
    }

    private void lead(Delegation each) {
        int from = regions.regionOf(each.to());
        int gainer = regions.regionOf(each.from());
        if (from != gainer) {
            channels.get(from).add(new Channel(gainer, each.cap()));
        }
    }

    private void run() {
        while (!waiting.isEmpty()) {
            int next = waiting.nextSetBit(first);
            first = next + 1;
            waiting.clear(next);
            ask(next);
        }
    }

    private void ask(int region) {
        PrivilegeSet before = held[region];
        PrivilegeSet fresh = taken(region).minus(before);
        if (fresh.isEmpty()) {
            return;
        }
        held[region] = before.union(fresh);
        channels.get(region).forEach(channel -> arrive(channel.gainer(), fresh, channel.cap()));
        gates.opened(region, before, fresh).forEach(gate -> open(region, gate));
    }

    private PrivilegeSet taken(int region) {
        for (Arrival each : arrivals.get(region)) {
            each.cap().ifPresentOrElse(cap -> union.add(each.set(), cap), () -> union.add(each.set()));
        }
        arrivals.set(region, new ArrayList<>(0));
        return union.build();
    }

    private void open(int region, GateCounters.Opened opened) {
        Gate gate = opened.gate();
        for (Gate.Yield yield : gate.yields()) {
            if (yield.truth().compareTo(view.bound()) <= 0) {
                opened.openers()
                        .forEach(vertex -> openings.putIfAbsent(new Opening(vertex, gate, yield), openings.size()));
                int behind = regions.regionOf(yield.to());
                if (behind != region) {
                    channels.get(behind).add(new Channel(region, Optional.empty()));
                    arrive(region, held[behind], Optional.empty());
                }
            }
        }
    }

    private void arrive(int region, PrivilegeSet set, Optional<PrivilegeSet> cap) {
        if (!set.isEmpty()) {
            visits++;
            arrivals.get(region).add(new Arrival(set, cap));
            waiting.set(region);
            first = Math.min(first, region);
        }
    }

    /** Who gains from a region, and what passes; empty for all. */
    private record Channel(int gainer, Optional<PrivilegeSet> cap) {}

    /** What reached a region and it has not looked at. */
    private record Arrival(PrivilegeSet set, Optional<PrivilegeSet> cap) {}
}
