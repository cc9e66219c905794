package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;

/** The statement's patterns match this thing of the estate. */
public final class On {
    public static final EdgeKind KIND = EdgeKind.named("ON")
            .from(NodeClass.POLICY)
            .to(
                    NodeClass.RESOURCE,
                    NodeClass.PRINCIPAL,
                    NodeClass.CREDENTIAL,
                    NodeClass.TOOL,
                    NodeClass.LOCATION,
                    NodeClass.POLICY)
            .layers(Layer.DERIVED)
            .meaning("The statement's patterns match this thing of the estate.")
            .explain("{from} is about {to}")
            .build();

    private On() {}
}
