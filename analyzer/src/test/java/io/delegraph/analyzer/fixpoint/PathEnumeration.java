package io.delegraph.analyzer.fixpoint;

import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Effective privilege without a fixpoint: own cells at the end of every simple path, less what a cap on the way leaves
 * out; gates by trying all of them again whenever one opened. Shares no code with the engines.
 *
 * <p>Shape: cells are bits of a {@code long}.
 */
final class PathEnumeration {
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> principals = new ArrayList<>();
    private final List<Integer> selves = new ArrayList<>();
    private final Map<String, Integer> bits = new HashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    final Set<Integer> members = new TreeSet<>();
    boolean reviewed;

    private record Flow(int from, int to, Closure closure, Truth truth, long cap, int subject) {}

    private record Session(int vertex, int of, long permitted) {}

    /** What lies behind a gate. */
    record Yield(int to, Truth truth) {}

    /** Requirements, or approvers of which so many are needed. */
    record Gate(
            int vertex,
            Closure closure,
            boolean approval,
            List<Long> requirements,
            Set<Integer> approvers,
            List<Yield> yields,
            int needed) {}

    int add(String name, boolean principal) {
        names.add(name);
        principals.add(principal);
        selves.add(names.size() - 1);
        return names.size() - 1;
    }

    /** The cell's bit. */
    long mask(String cell) {
        return 1L << bits.computeIfAbsent(cell, none -> bits.size());
    }

    long mask(List<String> cells) {
        return cells.stream().mapToLong(this::mask).reduce(0, (all, bit) -> all | bit);
    }

    void flow(int from, int to, Closure closure, Truth truth) {
        flow(from, to, closure, truth, Optional.empty(), Optional.empty());
    }

    void flow(int from, int to, Closure closure, Truth truth, Optional<Long> cap, Optional<Integer> subject) {
        flows.add(new Flow(from, to, closure, truth, cap.orElse(-1L), subject.orElse(-1)));
    }

    /** A session of a role, which may only do what is permitted. */
    void session(int from, int of, Truth truth, long permitted) {
        int vertex = add(names.get(of), principals.get(of));
        selves.set(vertex, of);
        sessions.add(new Session(vertex, of, permitted));
        flow(from, vertex, Closure.USE, truth);
    }

    Gate gate(int vertex, Closure closure, boolean approval, int needed) {
        Gate gate = new Gate(vertex, closure, approval, new ArrayList<>(), new TreeSet<>(), new ArrayList<>(), needed);
        gates.add(gate);
        return gate;
    }

    /** What each vertex holds under the view, when these are the own cells of the first of them. */
    long[] solve(View view, long[] own, Optional<Integer> subject) {
        long[] start = new long[names.size()];
        System.arraycopy(own, 0, start, 0, own.length);
        for (int vertex = 0; vertex < own.length; vertex++) {
            start[vertex] |= principals.get(vertex) ? becoming(vertex) : 0;
        }
        List<Flow> open = new ArrayList<>(flows);
        for (Session session : sessions) {
            start[session.vertex()] = start[session.of()] & (session.permitted() | becoming(session.of()));
            flows.stream()
                    .filter(flow -> flow.from() == session.of())
                    .filter(flow -> (session.permitted() & mask("ASSUME " + names.get(flow.to()))) != 0)
                    .forEach(flow -> open.add(new Flow(
                            session.vertex(), flow.to(), flow.closure(), flow.truth(), flow.cap(), flow.subject())));
        }
        open.removeIf(flow -> !counts(flow, view, subject));
        return pass(view, start, open);
    }

    private long[] pass(View view, long[] start, List<Flow> open) {
        Set<List<Integer>> passed = new HashSet<>();
        while (true) {
            long[] held = new long[start.length];
            for (int vertex = 0; vertex < held.length; vertex++) {
                held[vertex] = walk(vertex, 0, -1L, start, open);
            }
            List<Flow> more = new ArrayList<>();
            for (Gate gate : gates) {
                for (int vertex = 0; vertex < held.length; vertex++) {
                    if (view.closure().admits(gate.closure()) && opens(gate, vertex, held[vertex], open)) {
                        for (Yield yield : gate.yields()) {
                            if (yield.truth().compareTo(view.bound()) <= 0 && passed.add(List.of(vertex, yield.to()))) {
                                more.add(new Flow(vertex, yield.to(), Closure.USE, Truth.DEFINITE, -1L, -1));
                            }
                        }
                    }
                }
            }
            if (more.isEmpty()) {
                return held;
            }
            open.addAll(more);
        }
    }

    private static long walk(int at, long visited, long passing, long[] start, List<Flow> open) {
        long reached = start[at] & passing;
        for (Flow flow : open) {
            if (flow.from() == at && (visited & (1L << flow.to())) == 0 && (passing & flow.cap()) != 0) {
                reached |= walk(flow.to(), visited | (1L << at), passing & flow.cap(), start, open);
            }
        }
        return reached;
    }

    private boolean opens(Gate gate, int vertex, long held, List<Flow> open) {
        if (!principals.get(vertex)) {
            return false;
        }
        if (!gate.approval()) {
            return gate.requirements().stream().allMatch(requirement -> (held & requirement) != 0);
        }
        boolean asks = open.stream().anyMatch(flow -> flow.from() == vertex && flow.to() == gate.vertex());
        Set<Integer> people = new TreeSet<>(gate.approvers());
        if (!members.isEmpty() && people.remove(DrawnDelegations.GROUP)) {
            people.addAll(members);
        }
        people.remove(selves.get(vertex));
        long reached =
                people.stream().filter(person -> (held & becoming(person)) != 0).count();
        return asks && reached >= gate.needed();
    }

    private long becoming(int vertex) {
        return mask(Universe.BECOME + " " + names.get(selves.get(vertex)));
    }

    private static boolean counts(Flow flow, View view, Optional<Integer> subject) {
        boolean serves =
                flow.subject() < 0 || view.closure() == Closure.CMP || subject.equals(Optional.of(flow.subject()));
        return view.closure().admits(flow.closure()) && flow.truth().compareTo(view.bound()) <= 0 && serves;
    }

    /** The view when acting for the person with this number, if any. */
    static View view(Closure closure, Truth bound, Optional<NodeId> subject) {
        return View.of(closure, bound).actingFor(subject);
    }
}
