package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The principal may mint a new credential for the other one. */
public final class CanIssue {
    public static final EdgeKind KIND = EdgeKind.named("CAN_ISSUE")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL, NodeClass.CREDENTIAL)
            .layers(Layer.FACT, Layer.DERIVED)
            .passes(Transfer.FULL, Closure.CTL)
            .meaning("The principal may mint a new credential for the other one.")
            .explain("{from} can issue a credential for {to}")
            .detect("Credential-creation events for {to} by {from}.")
            .fix("Remove the right to create credentials for others, or name the targets.")
            .standards("OWASP-ASI-2026:ASI03", "ATTACK:T1098.001", "CSF-2.0:PR.AA-05")
            .build();

    private CanIssue() {}
}
