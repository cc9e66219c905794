package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;

/** The gate opens only with this permission on this thing. */
public final class Requires {
    public static final EdgeKind KIND = EdgeKind.named("REQUIRES")
            .from(NodeClass.GATE)
            .to(
                    NodeClass.RESOURCE,
                    NodeClass.PRINCIPAL,
                    NodeClass.POLICY,
                    NodeClass.CREDENTIAL,
                    NodeClass.TOOL,
                    NodeClass.LOCATION)
            .layers(Layer.FACT, Layer.DERIVED)
            .meaning("The gate opens only with this permission on this thing.")
            .explain("{from} requires {to}")
            .build();

    private Requires() {}
}
