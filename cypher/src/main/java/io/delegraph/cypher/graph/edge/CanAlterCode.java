package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The principal may change code or send commands that run with the target's authority. */
public final class CanAlterCode {
    public static final EdgeKind KIND = EdgeKind.named("CAN_ALTER_CODE")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL, NodeClass.TOOL)
            .layers(Layer.FACT, Layer.DERIVED)
            .passes(Transfer.FULL, Closure.CTL)
            .meaning("The principal may change code or send commands that run with the target's authority.")
            .explain("{from} can run code as {to}")
            .detect("Code, configuration and command events of the workload by {from}.")
            .fix("Name the workloads that may be changed, and keep privileged ones out.")
            .standards("OWASP-ASI-2026:ASI05", "ATTACK:T1651", "CSF-2.0:PR.AA-05")
            .build();

    private CanAlterCode() {}
}
