package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The principal may act as the other one, which is what logs then show. */
public final class CanImpersonate {
    public static final EdgeKind KIND = EdgeKind.named("CAN_IMPERSONATE")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL)
            .layers(Layer.FACT, Layer.DERIVED)
            .passes(Transfer.FULL, Closure.USE)
            .meaning("The principal may act as the other one, which is what logs then show.")
            .explain("{from} can impersonate {to}")
            .detect("Token-creation and impersonation events for {to}.")
            .fix("Grant impersonation on named targets only.")
            .standards("OWASP-ASI-2026:ASI03", "ATTACK:T1134.001", "CSF-2.0:PR.AA-05")
            .build();

    private CanImpersonate() {}
}
