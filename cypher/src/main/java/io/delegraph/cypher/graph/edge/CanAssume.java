package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The principal may open a session of the role. */
public final class CanAssume {
    public static final EdgeKind KIND = EdgeKind.named("CAN_ASSUME")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL)
            .layers(Layer.FACT, Layer.DERIVED)
            .passes(Transfer.FULL, Closure.USE)
            .meaning("The principal may open a session of the role.")
            .explain("{from} can assume {to}")
            .detect("AssumeRole events of {to} by {from}.")
            .fix("Remove {from} from the trust policy of {to}, or condition it.")
            .standards("OWASP-ASI-2026:ASI03", "ATTACK:T1548.005", "CSF-2.0:PR.AA-05")
            .build();

    private CanAssume() {}
}
