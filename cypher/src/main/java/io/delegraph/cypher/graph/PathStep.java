package io.delegraph.cypher.graph;

import java.util.Objects;

/**
 * One step of a witness.
 *
 * @param edge  name of the edge's kind
 * @param truth how sure this step is
 * @param cap   what passes through it, as {@link Cap#text()}; empty when everything does
 * @param note  the residual condition or what to collect, for people; may be empty
 * @param at    where the fact behind the step was read
 */
public record PathStep(NodeId from, String edge, NodeId to, Truth truth, String cap, String note, SourceLocation at) {
    public PathStep {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(edge, "edge");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(cap, "cap");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(at, "place");
    }

    /** A step through which everything passes. */
    public PathStep(NodeId from, String edge, NodeId to, Truth truth, String note, SourceLocation at) {
        this(from, edge, to, truth, "", note, at);
    }
}
