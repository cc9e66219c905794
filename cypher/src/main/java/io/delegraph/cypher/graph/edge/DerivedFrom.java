package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The credential was obtained in exchange for the other one. */
public final class DerivedFrom {
    public static final EdgeKind KIND = EdgeKind.named("DERIVED_FROM")
            .from(NodeClass.CREDENTIAL)
            .to(NodeClass.CREDENTIAL)
            .passes(Transfer.AUTHORITY, Closure.USE)
            .meaning("The credential was obtained in exchange for the other one.")
            .explain("{from} was derived from {to}")
            .detect("Token-exchange and refresh events.")
            .fix("Limit the exchange to the scope that came in.")
            .standards("CSF-2.0:PR.AA-04")
            .build();

    private DerivedFrom() {}
}
