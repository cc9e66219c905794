package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** A person or team answers for it. */
public final class OwnedBy {
    public static final EdgeKind KIND = EdgeKind.named("OWNED_BY")
            .from(NodeClass.PRINCIPAL, NodeClass.CREDENTIAL, NodeClass.TOOL, NodeClass.RESOURCE, NodeClass.LOCATION)
            .to(NodeClass.PRINCIPAL, NodeClass.GOVERNANCE)
            .meaning("A person or team answers for it.")
            .explain("{from} is owned by {to}")
            .build();

    private OwnedBy() {}
}
