package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The member receives the grants of the group. */
public final class MemberOf {
    public static final EdgeKind KIND = EdgeKind.named("MEMBER_OF")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL)
            .passes(Transfer.FULL, Closure.USE)
            .meaning("The member receives the grants of the group.")
            .explain("{from} is a member of {to}")
            .detect("Calls that only a statement of the group allows.")
            .fix("Remove {from} from the group.")
            .standards("CSF-2.0:PR.AA-05")
            .build();

    private MemberOf() {}
}
