package io.delegraph.cypher.graph;

/** Whether a source was read whole (DESIGN decision 12). */
public enum Completeness {
    /** Everything of the source was read: what it no longer states is gone. */
    COMPLETE,
    /** Some of it was read: what was not seen may still be there. */
    PARTIAL,
    /** Nothing usable was read. */
    FAILED;

    /** The completeness of two parts together: complete only if both are. */
    public Completeness and(Completeness other) {
        if (this == other) {
            return this;
        }
        return PARTIAL;
    }
}
