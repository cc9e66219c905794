package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The server calls the other server with its own credential. */
public final class Calls {
    public static final EdgeKind KIND = EdgeKind.named("CALLS")
            .from(NodeClass.TOOL)
            .to(NodeClass.TOOL)
            .passes(Transfer.AUTHORITY, Closure.USE)
            .meaning("The server calls the other server with its own credential.")
            .explain("{from} calls {to}")
            .detect("Requests from one server to the other.")
            .fix("Forward a token bound to the caller instead.")
            .standards("OWASP-ASI-2026:ASI07", "CSF-2.0:GV.SC-07")
            .build();

    private Calls() {}
}
