package io.delegraph.cypher.graph.event;

/** What sort of step a call is. */
public enum CallKind {
    /** An operation of a tool, of an interface or of a cloud. */
    OPERATION,
    /** An actor hands work to another one. */
    DELEGATION,
    /** A credential is exchanged for another one, or issued: a token exchange, the taking of a role. */
    EXCHANGE
}
