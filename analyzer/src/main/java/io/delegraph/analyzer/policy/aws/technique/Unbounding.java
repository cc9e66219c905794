package io.delegraph.analyzer.policy.aws.technique;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.edge.CanModify;

/**
 * The permissions boundary of a principal is taken away or replaced, by somebody who is that principal or can become it.
 *
 * <p>Source: IAM user guide, "Permissions boundaries for IAM entities".
 *
 * @param ofRole whether it is the boundary of a role; otherwise of a user
 */
public record Unbounding(Declaration declaration, boolean ofRole) implements Technique {
    @Override
    public Thing thing() {
        return ofRole ? Thing.ROLE : Thing.USER;
    }

    @Override
    public EdgeKind edge() {
        return CanModify.KIND;
    }

    @Override
    public String yields() {
        return "the principal, without its permissions boundary";
    }
}
