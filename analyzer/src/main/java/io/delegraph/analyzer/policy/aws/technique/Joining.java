package io.delegraph.analyzer.policy.aws.technique;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.edge.Yields;

/** A user is put into a group, by somebody who is that user or can become it. */
public record Joining(Declaration declaration) implements Technique {
    @Override
    public Thing thing() {
        return Thing.GROUP;
    }

    @Override
    public EdgeKind edge() {
        return Yields.KIND;
    }

    @Override
    public String yields() {
        return "the user, with the grants of the group";
    }
}
