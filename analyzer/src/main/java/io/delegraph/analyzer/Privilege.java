package io.delegraph.analyzer;

import io.delegraph.analyzer.privilege.AccessLevel;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import java.util.Comparator;
import java.util.List;

/**
 * A principal's effective privilege on one resource, at one truth.
 *
 * @param resource the native id or id of a listed resource, or a pattern for those that nobody listed
 * @param levels   access levels, weakest first
 * @param actions  operations, sorted; at most {@link #MOST_ACTIONS}
 * @param hops     steps of the shortest witness; 0 when the principal's own statements give it
 */
public record Privilege(
        NodeId principal,
        String resource,
        List<AccessLevel> levels,
        List<String> actions,
        Truth truth,
        Closure closure,
        int hops)
        implements Comparable<Privilege> {
    /** A list of actions longer than this is cut, and the levels say the rest. */
    public static final int MOST_ACTIONS = 20;

    private static final Comparator<Privilege> ORDER = Comparator.comparing(Privilege::principal)
            .thenComparing(Privilege::closure)
            .thenComparing(Privilege::resource)
            .thenComparing(Privilege::truth);

    public Privilege {
        levels = List.copyOf(levels);
        actions = List.copyOf(actions);
    }

    @Override
    public int compareTo(Privilege other) {
        return ORDER.compare(this, other);
    }
}
