package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The principal may activate the role for a while. */
public final class EligibleFor {
    public static final EdgeKind KIND = EdgeKind.named("ELIGIBLE_FOR")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL, NodeClass.GATE)
            .passes(Transfer.FULL, Closure.USE)
            .meaning("The principal may activate the role for a while.")
            .explain("{from} is eligible for {to}")
            .detect("Activation events of {to} by {from}.")
            .fix("Remove the eligibility, or require approval.")
            .standards("CSF-2.0:PR.AA-05")
            .build();

    private EligibleFor() {}
}
