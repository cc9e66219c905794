package io.delegraph.collector.otel.span;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an attribute can say. Which attributes say it is data: {@code otel/vocabulary.yml}. */
public enum Term {
    /** What sort of step the span is. */
    OPERATION,
    /** Name of the operation, where it is no tool's. */
    ACTION,
    /** Who really acted. */
    ACTOR,
    /** For whom. */
    ON_BEHALF_OF,
    /** The agent that the span is about. */
    AGENT,
    /** The person at the other end. */
    USER,
    CONVERSATION,
    TOOL,
    TOOL_SERVER,
    /** Id that the model gave the call. */
    TOOL_CALL,
    /** Id that client and server have of one request. */
    REQUEST_ID,
    /** Arguments of the call, as JSON or as attributes below the name. */
    ARGUMENTS,
    /** Data attributes that the call touched, below the name. */
    DATA,
    RESOURCE,
    DATABASE,
    COLLECTION,
    ADDRESS,
    CREDENTIAL,
    AUDIENCE,
    SCOPES_REQUESTED,
    SCOPES_APPROVED,
    /** Scopes of the token that was presented. */
    SCOPES_GRANTED,
    /** Authorization details of RFC 9396, as JSON. */
    DETAILS,
    TOKEN_ID,
    TOKEN_SUBJECT,
    TOKEN_ACTOR,
    TRANSACTION,
    /** Id of a credential that the call issued. */
    ISSUED,
    ISSUED_SCOPES,
    ISSUED_AUDIENCE,
    /** Whom the resource's own log names. */
    LOGGED,
    APPROVAL,
    APPROVER,
    DECISION,
    /** Place in the graph of agents. */
    NODE,
    /** Place in the graph of agents of whoever called. */
    PARENT_NODE,
    ERROR,
    STATUS,
    SERVICE;

    /** The name in the vocabulary, such as {@code tool-server}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Term> findByKey(String key) {
        return Arrays.stream(values()).filter(term -> term.key().equals(key)).findFirst();
    }

    /** Whether it has parts, which are attributes below the name. */
    boolean hasParts() {
        return this == ARGUMENTS || this == DATA;
    }
}
