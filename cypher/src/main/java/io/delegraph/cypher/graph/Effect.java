package io.delegraph.cypher.graph;

/** What a statement does with what it matches. */
public enum Effect {
    ALLOW,
    DENY
}
