package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The principal acts on behalf of the person, within the consented scope. */
public final class ActsFor {
    public static final EdgeKind KIND = EdgeKind.named("ACTS_FOR")
            .from(NodeClass.PRINCIPAL)
            .to(NodeClass.PRINCIPAL)
            .passes(Transfer.AUTHORITY, Closure.USE)
            .meaning("The principal acts on behalf of the person, within the consented scope.")
            .explain("{from} acts for {to}")
            .detect("Tokens whose subject is {to} and whose actor is {from}.")
            .fix("Revoke the consent or narrow its scope.")
            .standards("OWASP-ASI-2026:ASI03", "CSF-2.0:PR.AA-05")
            .build();

    private ActsFor() {}
}
