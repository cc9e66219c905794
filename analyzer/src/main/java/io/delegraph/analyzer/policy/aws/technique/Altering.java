package io.delegraph.analyzer.policy.aws.technique;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.edge.CanAlterCode;

/**
 * Code or commands of the caller run in something that exists and has its role already.
 *
 * @param service that took the role, as trust policies name it
 * @param thing   that runs under the role
 */
public record Altering(Declaration declaration, String service, Thing thing) implements Technique {
    static Altering of(Thing thing, String service, Declaration declaration) {
        return new Altering(declaration, service, thing);
    }

    @Override
    public EdgeKind edge() {
        return CanAlterCode.KIND;
    }

    @Override
    public String yields() {
        return "the role of the workload";
    }
}
