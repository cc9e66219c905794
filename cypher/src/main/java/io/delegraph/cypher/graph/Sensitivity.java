package io.delegraph.cypher.graph;

/** How much harm the disclosure or loss of a resource does, with its weight (SEMANTICS 2.4). */
public enum Sensitivity {
    PUBLIC(0.1),
    INTERNAL(0.3),
    CONFIDENTIAL(0.7),
    RESTRICTED(1.0),
    /** Nobody said; the estate file can. */
    UNKNOWN(0.5);

    private final double weight;

    Sensitivity(double weight) {
        this.weight = weight;
    }

    /** Factor of a privilege's weight, in (0,1]. */
    public double weight() {
        return weight;
    }
}
