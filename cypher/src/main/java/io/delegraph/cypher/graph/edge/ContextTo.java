package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** Messages or memory flow, no authority. */
public final class ContextTo {
    public static final EdgeKind KIND = EdgeKind.named("CONTEXT_TO")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL)
            .meaning("Messages or memory flow, no authority.")
            .explain("{from} passes context to {to}")
            .build();

    private ContextTo() {}
}
