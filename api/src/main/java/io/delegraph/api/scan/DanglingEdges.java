package io.delegraph.api.scan;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import java.util.List;

/** Says of edges that no store can hold what that means. */
final class DanglingEdges {
    private static final String CODE = "INGEST_DANGLING_EDGE";

    private DanglingEdges() {}

    static List<Diagnostic> describe(List<Edge> edges) {
        return edges.stream().map(DanglingEdges::describe).toList();
    }

    private static Diagnostic describe(Edge edge) {
        return Diagnostic.warning(
                CODE,
                "The edge " + edge.from() + " " + edge.kind() + " " + edge.to()
                        + " names a node that no source states; expected both ends among the inputs or in the graph."
                        + " The edge was left out: authority that passes along it is missing.",
                edge.at());
    }
}
