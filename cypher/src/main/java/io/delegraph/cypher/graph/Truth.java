package io.delegraph.cypher.graph;

/**
 * How sure a statement about authority is (DESIGN decision 3). What does not hold at all is not stated.
 *
 * <p>Ordered from surest to least sure; unknown is never rounded to yes or to no.
 */
public enum Truth {
    /** Holds for every request in context. */
    DEFINITE,
    /** Holds under a condition that is understood but depends on the request: MFA, source network, an approval. */
    CONDITIONAL,
    /** May hold: something needed to decide was not collected or not understood. */
    UNKNOWN;

    /** The truth of a conjunction: the least sure of the two. */
    public Truth and(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The truth of a disjunction: the surest of the two. */
    public Truth or(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
