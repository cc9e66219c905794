package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** A control is meant to hold for it. */
public final class GovernedBy {
    public static final EdgeKind KIND = EdgeKind.named("GOVERNED_BY")
            .from(NodeClass.PRINCIPAL, NodeClass.CREDENTIAL, NodeClass.TOOL, NodeClass.RESOURCE, NodeClass.LOCATION)
            .to(NodeClass.GOVERNANCE)
            .meaning("A control is meant to hold for it.")
            .explain("{from} is governed by {to}")
            .build();

    private GovernedBy() {}
}
