package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** The thing is contained in the other one. */
public final class PartOf {
    public static final EdgeKind KIND = EdgeKind.named("PART_OF")
            .from(
                    NodeClass.RESOURCE,
                    NodeClass.POLICY,
                    NodeClass.PRINCIPAL,
                    NodeClass.CREDENTIAL,
                    NodeClass.TOOL,
                    NodeClass.LOCATION)
            .to(NodeClass.RESOURCE, NodeClass.POLICY, NodeClass.PRINCIPAL, NodeClass.TOOL, NodeClass.LOCATION)
            .meaning("The thing is contained in the other one.")
            .explain("{from} is part of {to}")
            .build();

    private PartOf() {}
}
