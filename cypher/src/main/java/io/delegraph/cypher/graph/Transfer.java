package io.delegraph.cypher.graph;

/** What the source of an edge gains from its target (SEMANTICS 1.4, column "gain"). */
public enum Transfer {
    /** All of the target's authority. */
    FULL,
    /** The target's authority, cut by the edge's {@link Cap} for everything behind it. */
    AUTHORITY,
    /** What the target may do itself, cut by the edge's {@link Cap}; not the identities that the target goes on to take. */
    LOCAL,
    /** Grants of its own: the target is a statement or a resource, evaluated by policy. */
    OWN,
    /** Nothing: structure only. */
    NONE,
    /** What the target can be caused to do; cut to the caller's own rights when the target enforces them. */
    MEDIATED
}
