package io.delegraph.analyzer.graph;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Truth;
import java.util.List;

/**
 * Several requirements that together yield authority (SEMANTICS 3.3).
 *
 * @param requirements each is met by any one of its cells
 * @param yields       dense indices of the principals behind the gate, with how sure each yield is
 * @param needed       how many requirements must be met: all, or for an approval gate the number of approvers
 */
public record Gate(
        NodeId id, NodeKind kind, Closure closure, List<Requirement> requirements, List<Yield> yields, int needed) {
    /**
     * Any one of some cells.
     *
     * @param on    what it is about
     * @param anyOf the cells; few, as a rule
     */
    public record Requirement(NodeId on, PrivilegeSet anyOf) {}

    /** A principal behind the gate. */
    public record Yield(int to, Truth truth, String note) {}

    /** By id: gates that are equal have equal ids, and the rest is expensive to hash. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public Gate {
        requirements = List.copyOf(requirements);
        yields = List.copyOf(yields);
    }

    /** Whether the gate counts under this view. */
    public boolean isIn(View view) {
        return view.closure().admits(closure)
                && (closure != Closure.CTL || view.ways().contains(ControlWay.CONFIGURATION));
    }

    /** Whether somebody with this authority meets enough requirements. */
    public boolean opensFor(PrivilegeSet authority) {
        int met = 0;
        int open = requirements.size();
        for (Requirement each : requirements) {
            met += authority.intersects(each.anyOf()) ? 1 : 0;
            open--;
            if (met + open < needed) {
                return false;
            }
        }
        return met > 0 && met >= needed;
    }
}
