package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** Who presents the credential is the principal, within the credential's scope. */
public final class Authenticates {
    public static final EdgeKind KIND = EdgeKind.named("AUTHENTICATES")
            .from(NodeClass.CREDENTIAL)
            .to(NodeClass.PRINCIPAL)
            .layers(Layer.FACT, Layer.DERIVED)
            .passes(Transfer.AUTHORITY, Closure.USE)
            .meaning("Who presents the credential is the principal, within the credential's scope.")
            .explain("{from} authenticates {to}")
            .detect("Sign-ins and calls with this credential.")
            .fix("Revoke the credential, or narrow its scope and audience.")
            .standards("OWASP-NHI-2025:NHI7", "CSF-2.0:PR.AA-01")
            .build();

    private Authenticates() {}
}
