package io.delegraph.analyzer.chain.learn;

/** Where something lies with regard to what was allowed; ordered from the best for the actor to the worst. */
public enum Standing {
    /** It was allowed. */
    INSIDE,
    /** The record does not say what it takes to decide. */
    UNKNOWN,
    /** It was not allowed. */
    OUTSIDE;

    /** Of parts that must all be allowed. */
    public Standing and(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Of ways of which one is enough. */
    public Standing or(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
