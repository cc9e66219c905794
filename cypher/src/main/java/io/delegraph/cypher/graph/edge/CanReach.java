package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;

/** Effective privilege of the principal includes permissions on the target; all caps, gates and denies applied. */
public final class CanReach {
    public static final EdgeKind KIND = EdgeKind.named("CAN_REACH")
            .from(NodeClass.PRINCIPAL)
            .to(
                    NodeClass.RESOURCE,
                    NodeClass.PRINCIPAL,
                    NodeClass.CREDENTIAL,
                    NodeClass.TOOL,
                    NodeClass.LOCATION,
                    NodeClass.POLICY)
            .layers(Layer.DERIVED)
            .meaning(
                    "Effective privilege of the principal includes permissions on the target; all caps, gates and denies applied.")
            .explain("{from} can reach {to}")
            .build();

    private CanReach() {}
}
