package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Edge;
import java.util.List;

/**
 * What an ingest did.
 *
 * @param nodes    node facts taken
 * @param edges    edge facts taken
 * @param dangling edges not stored because nobody states one of their ends, sorted
 */
public record IngestReceipt(long nodes, long edges, List<Edge> dangling) {
    public IngestReceipt {
        dangling = dangling.stream().sorted().toList();
    }
}
