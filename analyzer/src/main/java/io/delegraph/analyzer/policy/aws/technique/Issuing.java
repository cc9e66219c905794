package io.delegraph.analyzer.policy.aws.technique;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.edge.CanIssue;

/**
 * A credential of a user is made by somebody else.
 *
 * @param credential that is made
 */
public record Issuing(Declaration declaration, Credential credential) implements Technique {
    /** What is made. */
    public enum Credential {
        /** An access key; a user has at most two. */
        ACCESS_KEY,
        /** A console password, for a user that has none. */
        NEW_PASSWORD,
        /** A console password in place of the one that the user has. */
        OTHER_PASSWORD
    }

    @Override
    public Thing thing() {
        return Thing.USER;
    }

    @Override
    public EdgeKind edge() {
        return CanIssue.KIND;
    }

    @Override
    public String yields() {
        return "the user";
    }
}
