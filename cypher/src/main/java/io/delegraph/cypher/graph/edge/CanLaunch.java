package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The principal meets every requirement of the gate in one session. */
public final class CanLaunch {
    public static final EdgeKind KIND = EdgeKind.named("CAN_LAUNCH")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.GATE)
            .layers(Layer.FACT, Layer.DERIVED)
            .passes(Transfer.FULL, Closure.CTL)
            .meaning("The principal meets every requirement of the gate in one session.")
            .explain("{from} can pass through {to}")
            .detect("The calls that the gate requires, by one session.")
            .fix("Take one of the required permissions away.")
            .standards("OWASP-NHI-2025:NHI5", "ATTACK:T1548.005", "CSF-2.0:PR.AA-05")
            .build();

    private CanLaunch() {}
}
