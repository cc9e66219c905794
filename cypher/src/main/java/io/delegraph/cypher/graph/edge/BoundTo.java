package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The agent may call the tool. */
public final class BoundTo {
    public static final EdgeKind KIND = EdgeKind.named("BOUND_TO")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.TOOL)
            .passes(Transfer.AUTHORITY, Closure.USE)
            .meaning("The agent may call the tool.")
            .explain("{from} may call {to}")
            .detect("Tool-call spans of {from} for {to}.")
            .fix("Unbind the tool from the agent.")
            .standards("OWASP-ASI-2026:ASI02", "CSF-2.0:PR.AA-05")
            .build();

    private BoundTo() {}
}
