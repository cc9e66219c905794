package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;

/** The principal can come to act as the other one over some path. */
public final class CanBecome {
    public static final EdgeKind KIND = EdgeKind.named("CAN_BECOME")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL)
            .layers(Layer.DERIVED)
            .meaning("The principal can come to act as the other one over some path.")
            .explain("{from} can become {to}")
            .build();

    private CanBecome() {}
}
