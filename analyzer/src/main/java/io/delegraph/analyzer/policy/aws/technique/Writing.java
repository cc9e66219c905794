package io.delegraph.analyzer.policy.aws.technique;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.edge.CanModify;

/**
 * A policy that applies to a principal is written, by somebody who is that principal or can become it.
 *
 * @param on  what the call is made on
 * @param way what the call does
 */
public record Writing(Declaration declaration, On on, Way way) implements Technique {
    /** What a policy is written for. */
    public enum On {
        USER,
        ROLE,
        /** A group that the user is a member of. */
        GROUP,
        /** A managed policy of the account that applies to the principal. */
        DOCUMENT
    }

    /** What writing does. */
    public enum Way {
        /** One more policy applies; the others stay. */
        ADD,
        /** The document says something else. */
        REWRITE,
        /** Another version of the document is in force. */
        SWITCH
    }

    @Override
    public Thing thing() {
        return switch (on) {
            case USER -> Thing.USER;
            case ROLE -> Thing.ROLE;
            case GROUP -> Thing.GROUP;
            case DOCUMENT -> Thing.POLICY;
        };
    }

    @Override
    public EdgeKind edge() {
        return CanModify.KIND;
    }

    @Override
    public String yields() {
        return "the principal, with any policy that its ceilings and remaining denies leave";
    }
}
