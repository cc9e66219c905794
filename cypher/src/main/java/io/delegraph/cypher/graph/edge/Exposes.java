package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** The server offers the operation. */
public final class Exposes {
    public static final EdgeKind KIND = EdgeKind.named("EXPOSES")
            .from(NodeClass.TOOL)
            .to(NodeClass.TOOL)
            .meaning("The server offers the operation.")
            .explain("{from} exposes {to}")
            .build();

    private Exposes() {}
}
