package io.delegraph.analyzer.policy.aws.technique;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.edge.CanModify;

/** A role is made to trust whoever writes its trust policy. */
public record Trusting(Declaration declaration) implements Technique {
    @Override
    public Thing thing() {
        return Thing.ROLE;
    }

    @Override
    public EdgeKind edge() {
        return CanModify.KIND;
    }

    @Override
    public String yields() {
        return "the role";
    }
}
