package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The principal can present the credential. */
public final class Holds {
    public static final EdgeKind KIND = EdgeKind.named("HOLDS")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.CREDENTIAL)
            .passes(Transfer.FULL, Closure.USE)
            .meaning("The principal can present the credential.")
            .explain("{from} holds {to}")
            .detect("Use of the credential from the holder's host or process.")
            .fix("Take the credential away, or bind it to another workload.")
            .standards("OWASP-NHI-2025:NHI9", "CSF-2.0:PR.AA-01")
            .build();

    private Holds() {}
}
