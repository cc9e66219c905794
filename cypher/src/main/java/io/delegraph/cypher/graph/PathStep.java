package io.delegraph.cypher.graph;

import java.util.Objects;

/**
 * One step of a witness.
 *
 * @param edge  name of the edge's kind
 * @param truth how sure this step is
 * @param note  the residual condition, the cap or what to collect, for people; may be empty
 * @param at    where the fact behind the step was read
 */
public record PathStep(NodeId from, String edge, NodeId to, Truth truth, String note, SourceLocation at) {
    public PathStep {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(edge, "edge");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(at, "place");
    }
}
