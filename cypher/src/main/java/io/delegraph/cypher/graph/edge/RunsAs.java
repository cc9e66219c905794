package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.Transfer;

/** The code runs with the identity's authority. */
public final class RunsAs {
    public static final EdgeKind KIND = EdgeKind.named("RUNS_AS")
            .from(NodeClass.PRINCIPAL, NodeClass.TOOL)
            .to(NodeClass.PRINCIPAL)
            .layers(Layer.FACT, Layer.DERIVED)
            .passes(Transfer.FULL, Closure.USE)
            .meaning("The code runs with the identity's authority.")
            .explain("{from} runs as {to}")
            .detect("Calls of {to} that come from the workload.")
            .fix("Give the workload an identity of its own with what it needs.")
            .standards("OWASP-NHI-2025:NHI5", "CSF-2.0:PR.AA-05")
            .build();

    private RunsAs() {}
}
