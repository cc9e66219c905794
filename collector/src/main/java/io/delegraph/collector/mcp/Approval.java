package io.delegraph.collector.mcp;

/** Whether calls wait for a person, as {@link io.delegraph.cypher.graph.Property#APPROVAL} says it. */
enum Approval {
    /** They are made without asking. */
    AUTO,
    /** A person is asked before each. */
    ASK,
    /** Some are, or nothing tells. */
    UNKNOWN
}
