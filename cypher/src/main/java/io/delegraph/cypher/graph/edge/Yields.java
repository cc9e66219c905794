package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** Who passes the gate acts as this principal. */
public final class Yields {
    public static final EdgeKind KIND = EdgeKind.named("YIELDS")
            .from(NodeClass.GATE)
            .to(NodeClass.PRINCIPAL)
            .layers(Layer.FACT, Layer.DERIVED)
            .passes(Transfer.FULL, Closure.CTL)
            .meaning("Who passes the gate acts as this principal.")
            .explain("{from} yields {to}")
            .detect("Sessions of {to} that follow the required calls.")
            .fix("Make the principal behind the gate less privileged.")
            .standards("OWASP-NHI-2025:NHI5", "CSF-2.0:PR.AA-05")
            .build();

    private Yields() {}
}
