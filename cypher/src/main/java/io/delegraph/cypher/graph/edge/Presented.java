package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** The principal or tool was seen to present the credential. */
public final class Presented {
    public static final EdgeKind KIND = EdgeKind.named("PRESENTED")
            .from(NodeClass.PRINCIPAL, NodeClass.TOOL)
            .to(NodeClass.CREDENTIAL)
            .meaning("The principal or tool was seen to present the credential.")
            .explain("{from} presented {to}")
            .build();

    private Presented() {}
}
