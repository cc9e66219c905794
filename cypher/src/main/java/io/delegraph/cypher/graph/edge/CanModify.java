package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The principal may change what the policy, role, user or group gives, or who may take the role. */
public final class CanModify {
    public static final EdgeKind KIND = EdgeKind.named("CAN_MODIFY")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL, NodeClass.POLICY)
            .layers(Layer.FACT, Layer.DERIVED)
            .passes(Transfer.FULL, Closure.CTL)
            .meaning("The principal may change what the policy, role, user or group gives, or who may take the role.")
            .explain("{from} can modify {to}")
            .detect("Policy and trust changes of {to} by {from}.")
            .fix("Remove the policy-writing right, or cap it with a permissions boundary.")
            .standards("OWASP-ASI-2026:ASI03", "ATTACK:T1098.003", "CSF-2.0:PR.AA-05")
            .build();

    private CanModify() {}
}
