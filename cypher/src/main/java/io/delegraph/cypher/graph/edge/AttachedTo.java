package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** The statement stands in the policy of this resource or role: a resource policy or a trust policy. */
public final class AttachedTo {
    public static final EdgeKind KIND = EdgeKind.named("ATTACHED_TO")
            .from(NodeClass.POLICY)
            .to(NodeClass.RESOURCE, NodeClass.PRINCIPAL, NodeClass.CREDENTIAL, NodeClass.TOOL)
            .meaning(
                    "The statement stands in the policy of this resource or role: a resource policy or a trust policy.")
            .explain("{from} governs {to}")
            .build();

    private AttachedTo() {}
}
