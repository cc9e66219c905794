package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** The principal or tool was seen to call it, so often as its properties say. */
public final class Called {
    public static final EdgeKind KIND = EdgeKind.named("CALLED")
            .from(NodeClass.PRINCIPAL, NodeClass.TOOL)
            .to(NodeClass.RESOURCE, NodeClass.TOOL)
            .meaning("The principal or tool was seen to call it, so often as its properties say.")
            .explain("{from} called {to}")
            .build();

    private Called() {}
}
