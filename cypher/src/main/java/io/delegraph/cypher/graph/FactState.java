package io.delegraph.cypher.graph;

/** Whether a collected fact still stands (DESIGN decision 12). */
public enum FactState {
    /** Stated by the last scan of one of its sources. */
    ACTIVE,
    /** Not seen again, but the source was incomplete: it may still stand, and findings on it are unverified. */
    STALE,
    /** Not seen again by a complete scan of its source: closed. */
    GONE
}
