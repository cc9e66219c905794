package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** Who can read the place obtains the credential. */
public final class ContainsSecret {
    public static final EdgeKind KIND = EdgeKind.named("CONTAINS_SECRET")
            .from(NodeClass.LOCATION, NodeClass.RESOURCE)
            .to(NodeClass.CREDENTIAL)
            .passes(Transfer.FULL, Closure.CMP)
            .meaning("Who can read the place obtains the credential.")
            .explain("{from} contains {to}")
            .detect("Reads of the place, then use of the credential.")
            .fix("Revoke the credential and move its successor to a secret store.")
            .standards("OWASP-NHI-2025:NHI2", "CSF-2.0:PR.DS-01", "ATTACK:T1552.001")
            .build();

    private ContainsSecret() {}
}
