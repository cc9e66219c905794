package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** Two sources name one secret: who has the one credential has the other. */
public final class SameSecretAs {
    public static final EdgeKind KIND = EdgeKind.named("SAME_SECRET_AS")
            .from(NodeClass.CREDENTIAL)
            .to(NodeClass.CREDENTIAL)
            .layers(Layer.DERIVED)
            .passes(Transfer.FULL, Closure.USE)
            .meaning("Two sources name one secret: who has the one credential has the other.")
            .explain("{from} is the same secret as {to}")
            .detect("Uses of the credential from the places of both.")
            .fix("Issue a credential of its own to each of its holders.")
            .standards("OWASP-NHI-2025:NHI9", "CSF-2.0:PR.AA-01")
            .build();

    private SameSecretAs() {}
}
