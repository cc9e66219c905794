package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** A system of record has an entry for it. */
public final class RegisteredAs {
    public static final EdgeKind KIND = EdgeKind.named("REGISTERED_AS")
            .from(NodeClass.PRINCIPAL, NodeClass.TOOL, NodeClass.CREDENTIAL)
            .to(NodeClass.GOVERNANCE)
            .meaning("A system of record has an entry for it.")
            .explain("{from} is registered as {to}")
            .build();

    private RegisteredAs() {}
}
