package io.delegraph.cypher.graph.edge;

import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;

/** Another tool's graph has an edge of a kind that is not registered here. */
public final class Foreign {
    public static final EdgeKind KIND = EdgeKind.named("FOREIGN")
            .from(NodeClass.values())
            .to(NodeClass.values())
            .meaning("Another tool's graph leads from one to the other, by an edge whose kind is not registered here.")
            .explain("another tool's graph leads from {from} to {to}")
            .build();

    private Foreign() {}
}
