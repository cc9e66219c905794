package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** The ceiling limits what any grant gives the principal. */
public final class LimitedBy {
    public static final EdgeKind KIND = EdgeKind.named("LIMITED_BY")
            .from(NodeClass.PRINCIPAL, NodeClass.RESOURCE)
            .to(NodeClass.POLICY)
            .meaning("The ceiling limits what any grant gives the principal.")
            .explain("{from} is limited by {to}")
            .build();

    private LimitedBy() {}
}
