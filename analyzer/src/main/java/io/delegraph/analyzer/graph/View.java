package io.delegraph.analyzer.graph;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which delegations count: one of the four closures, one of the three bounds, for whom the principal acts, and which
 * ways of control.
 *
 * @param bound   the least sure truth that counts
 * @param subject authority bound to other people is left out; empty when the principal acts for nobody
 * @param ways    of those that only {@link Closure#CTL} and {@link Closure#CMP} follow; all unless narrowed
 */
public record View(Closure closure, Truth bound, Optional<NodeId> subject, Set<ControlWay> ways) {
    public View {
        ways = Set.copyOf(ways);
    }

    public static View of(Closure closure, Truth bound) {
        return new View(closure, bound, Optional.empty(), EnumSet.allOf(ControlWay.class));
    }

    public View at(Truth newBound) {
        return new View(closure, newBound, subject, ways);
    }

    public View actingFor(Optional<NodeId> newSubject) {
        return new View(closure, bound, newSubject, ways);
    }

    /** This, with one way of control only. */
    public View byWay(ControlWay only) {
        return new View(closure, bound, subject, Set.of(only));
    }
}
