package io.delegraph.analyzer.path;

import io.delegraph.analyzer.fixpoint.EffectivePrivilege.Opening;
import io.delegraph.analyzer.graph.Delegation;
import java.util.Optional;

/** One move of a search: along a delegation, or through an opened gate. */
record Hop(int from, int to, Optional<Delegation> delegation, Optional<Opening> opening) {
    static Hop along(Delegation delegation) {
        return new Hop(delegation.from(), delegation.to(), Optional.of(delegation), Optional.empty());
    }

    static Hop through(Opening opening) {
        return new Hop(opening.vertex(), opening.yield().to(), Optional.empty(), Optional.of(opening));
    }
}
