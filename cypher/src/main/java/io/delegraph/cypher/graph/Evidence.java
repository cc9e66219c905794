package io.delegraph.cypher.graph;

/** What a fact rests on, with the confidence that such evidence has by default (SEMANTICS 1.2). */
public enum Evidence {
    /** Read from the configuration of the system that enforces it. */
    CONFIGURED(0.98),
    /** Seen to happen. */
    OBSERVED(0.95),
    /** Stated by a person or by a party that does not enforce it. */
    DECLARED(0.8),
    /** Concluded from other facts. */
    INFERRED(0.5);

    private final double confidence;

    Evidence(double confidence) {
        this.confidence = confidence;
    }

    /** Default confidence of such a fact, in (0,1]. */
    public double confidence() {
        return confidence;
    }
}
