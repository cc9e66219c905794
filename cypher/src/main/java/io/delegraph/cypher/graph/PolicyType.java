package io.delegraph.cypher.graph;

/** Where a policy statement stands, which decides how it takes part in an evaluation. */
public enum PolicyType {
    /** Attached to a principal, or to a group it is in: grants. */
    IDENTITY,
    /** Attached to a resource: grants to the principals it names. */
    RESOURCE,
    /** Attached to a role: who may take it. */
    TRUST,
    /** Permissions boundary of a principal: limits. */
    BOUNDARY,
    /** Service control policy of an organisation: limits principals of its accounts. */
    SCP,
    /** Resource control policy of an organisation: limits access to resources of its accounts. */
    RCP,
    /** Passed when a session is opened: limits the session. */
    SESSION;

    /** The kind of node that carries a statement of this type. */
    public NodeKind nodeKind() {
        return switch (this) {
            case IDENTITY, RESOURCE, TRUST -> NodeKind.GRANT;
            case BOUNDARY, SCP, RCP, SESSION -> NodeKind.CEILING;
        };
    }
}
