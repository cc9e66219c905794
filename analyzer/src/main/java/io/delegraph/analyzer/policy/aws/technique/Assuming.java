package io.delegraph.analyzer.policy.aws.technique;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.edge.CanAssume;

/** A session of a role is opened: no change of configuration, an own right of the caller. */
public record Assuming(Declaration declaration) implements Technique {
    @Override
    public Thing thing() {
        return Thing.ROLE;
    }

    @Override
    public EdgeKind edge() {
        return CanAssume.KIND;
    }

    @Override
    public String yields() {
        return "the role";
    }
}
