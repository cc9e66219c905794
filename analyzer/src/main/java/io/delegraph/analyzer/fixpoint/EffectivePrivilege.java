package io.delegraph.analyzer.fixpoint;

import io.delegraph.analyzer.graph.Gate;
import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import java.util.Map;

/**
 * What every principal can come to exercise, under one view: the least solution of {@code E(x) = A(x) ∪ ⋃ (E(y) ∩ cap) ∪
 * ⋃ E(yield of a gate that opens for E(x))} (SEMANTICS 3.1). Denies and ceilings are inside A and never subtract here.
 */
public sealed interface EffectivePrivilege permits RoundRobin, DifferencePropagation {
    /** A gate that opens for a vertex, and what it yields. */
    record Opening(int vertex, Gate gate, Gate.Yield yield) {}

    /** What the vertex can come to exercise. */
    PrivilegeSet of(int vertex);

    /** Gates that opened, with their place in the order in which they did: each rests on earlier ones only. */
    Map<Opening, Integer> openings();

    View view();
}
