package io.delegraph.analyzer.chain.rollup;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Node;
import java.util.List;
import java.util.stream.Stream;

/** What calls add up to: facts of {@link RollUp#SOURCE}, all that it states. Sorted. */
public record RolledUp(List<Node> nodes, List<Edge> edges, List<Diagnostic> diagnostics) {
    public RolledUp {
        nodes = nodes.stream().sorted().toList();
        edges = edges.stream().sorted().toList();
        diagnostics = diagnostics.stream().sorted().toList();
    }

    /** Nodes, then edges. */
    public Stream<Fact> facts() {
        return Stream.concat(nodes.stream(), edges.stream());
    }
}
