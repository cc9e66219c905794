package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** A call of the tool executes with the credential. */
public final class Uses {
    public static final EdgeKind KIND = EdgeKind.named("USES")
            .from(NodeClass.TOOL)
            .to(NodeClass.CREDENTIAL)
            .passes(Transfer.AUTHORITY, Closure.USE)
            .meaning("A call of the tool executes with the credential.")
            .explain("{from} uses {to}")
            .detect("Calls with the credential from the tool's host.")
            .fix("Give the tool a credential of its own with the tool's scope.")
            .standards("OWASP-NHI-2025:NHI9", "CSF-2.0:PR.AA-01")
            .build();

    private Uses() {}
}
