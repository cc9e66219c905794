package io.delegraph.api.serve.answer;

import io.delegraph.api.listing.Neighbourhood.Link;
import io.delegraph.cypher.graph.Truth;

/**
 * An edge.
 *
 * @param kind    its name
 * @param derived whether it was concluded; else it was collected
 */
public record GraphEdge(String id, String from, String kind, String to, Truth truth, boolean derived, Place source) {
    /** The edge in these words. */
    public static GraphEdge of(Link link) {
        return new GraphEdge(
                link.edge().id().value(),
                link.edge().from().value(),
                link.edge().kind().name(),
                link.edge().to().value(),
                link.edge().truth(),
                link.derived(),
                Place.of(link.edge().at()));
    }
}
