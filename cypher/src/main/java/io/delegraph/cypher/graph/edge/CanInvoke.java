package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The invoker can cause actions of the target, which acts with its own authority. */
public final class CanInvoke {
    public static final EdgeKind KIND = EdgeKind.named("CAN_INVOKE")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL, NodeClass.TOOL, NodeClass.RESOURCE)
            .layers(Layer.FACT, Layer.DERIVED)
            .passes(Transfer.MEDIATED, Closure.MED)
            .meaning("The invoker can cause actions of the target, which acts with its own authority.")
            .explain("{from} can invoke {to}")
            .detect("Invocations of {to} by {from}.")
            .fix("Let {to} check the caller's own rights.")
            .standards("OWASP-ASI-2026:ASI03", "CSF-2.0:PR.AA-05")
            .build();

    private CanInvoke() {}
}
