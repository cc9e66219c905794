package io.delegraph.analyzer.explain;

import io.delegraph.cypher.graph.PathStep;
import java.util.List;

/**
 * A way that lacks exactly one thing.
 *
 * @param reached the steps that hold, up to the identity that the thing is missing for; none for the principal itself
 * @param lacks   one clause: what is missing, for whom
 */
public record NearMiss(List<PathStep> reached, String lacks) {
    public NearMiss {
        reached = List.copyOf(reached);
    }
}
