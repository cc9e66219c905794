package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Truth;
import java.util.Objects;

/**
 * That an actor has a right only through an approval gate.
 *
 * @param truth UNKNOWN when the way through the gate is not known whole
 */
public record Passage(Node gate, Truth truth) {
    public Passage {
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(truth, "truth");
    }
}
