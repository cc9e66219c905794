package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The statement is attached to the principal; policy evaluation decides what it gives. */
public final class HasGrant {
    public static final EdgeKind KIND = EdgeKind.named("HAS_GRANT")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.POLICY)
            .passes(Transfer.OWN, Closure.USE)
            .meaning("The statement is attached to the principal; policy evaluation decides what it gives.")
            .explain("{from} has the statement {to}")
            .detect("Calls that the statement matches.")
            .fix("Narrow or detach the statement.")
            .standards("CSF-2.0:PR.AA-05")
            .build();

    private HasGrant() {}
}
