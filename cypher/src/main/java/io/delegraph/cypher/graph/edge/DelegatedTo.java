package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** The principal was seen to hand work to the other one. */
public final class DelegatedTo {
    public static final EdgeKind KIND = EdgeKind.named("DELEGATED_TO")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL)
            .meaning("The principal was seen to hand work to the other one.")
            .explain("{from} handed work to {to}")
            .build();

    private DelegatedTo() {}
}
