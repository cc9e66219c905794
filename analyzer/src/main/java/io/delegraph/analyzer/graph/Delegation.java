package io.delegraph.analyzer.graph;

import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Optional;

/**
 * One way for authority to pass from {@code to} to {@code from}.
 *
 * @param from    dense index of who gains
 * @param to      dense index of whose authority passes
 * @param closure first closure that follows it
 * @param way     of control, for one that only {@link Closure#CTL} follows
 * @param cap     cells that pass; empty for all
 * @param subject the person whom it is bound to; empty when it is bound to nobody
 * @param steps   how it reads in a witness
 * @param facts   ids of the statements and edges that it rests on
 */
public record Delegation(
        int from,
        int to,
        Closure closure,
        ControlWay way,
        Truth truth,
        Optional<PrivilegeSet> cap,
        Optional<NodeId> subject,
        List<PathStep> steps,
        List<String> facts) {
    public Delegation {
        steps = List.copyOf(steps);
        facts = List.copyOf(facts);
    }

    /** What passes of the target's authority. */
    public PrivilegeSet pass(PrivilegeSet authority) {
        return cap.map(authority::intersection).orElse(authority);
    }

    public boolean passes(Cell cell) {
        return cap.map(set -> set.contains(cell)).orElse(true);
    }

    /** Whether it is followed under this view. */
    public boolean isIn(View view) {
        return view.closure().admits(closure)
                && (closure != Closure.CTL || view.ways().contains(way))
                && truth.compareTo(view.bound()) <= 0
                && (subject.isEmpty() || view.closure() == Closure.CMP || subject.equals(view.subject()));
    }
}
