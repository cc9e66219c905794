package io.delegraph.api.serve.answer;

import io.delegraph.api.listing.Neighbourhood;
import io.delegraph.api.listing.Published;
import java.util.List;

/**
 * Part of the graph.
 *
 * @param around    the node in its middle
 * @param truncated whether there are more nodes this near
 */
public record GraphPart(
        long epoch,
        CoverageSummary coverage,
        String around,
        List<GraphNode> nodes,
        List<GraphEdge> edges,
        boolean truncated) {
    /** The part in these words. */
    public static GraphPart of(Published read, String around, Neighbourhood.Part part) {
        return new GraphPart(
                read.epoch(),
                CoverageSummary.of(read.coverage()),
                around,
                part.nodes().stream().map(GraphNode::of).toList(),
                part.links().stream().map(GraphEdge::of).toList(),
                part.truncated());
    }
}
