package io.delegraph.cypher.graph.event;

/** What became of a call. */
public enum Outcome {
    /** It was done. */
    OK,
    /** It was refused: an attempt. */
    DENIED,
    /** It failed otherwise: what it changed, if anything, is not known. */
    ERROR,
    /** The source does not say. */
    UNKNOWN;

    /** Whether nothing was done for want of permission. */
    public boolean isAttempt() {
        return this == DENIED;
    }
}
