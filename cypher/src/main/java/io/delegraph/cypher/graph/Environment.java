package io.delegraph.cypher.graph;

/** Where in the life of software something runs. */
public enum Environment {
    PROD,
    STAGE,
    DEV,
    SANDBOX,
    /** Nobody said; the estate file can. */
    UNKNOWN
}
