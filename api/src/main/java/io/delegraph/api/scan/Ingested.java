package io.delegraph.api.scan;

import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Scan;
import java.util.List;

/**
 * What collecting into a store brought.
 *
 * @param diagnostics of the collection and of the ingest together
 */
public record Ingested(Scan scan, CollectionReport collection, List<Diagnostic> diagnostics) {
    public Ingested {
        diagnostics = diagnostics.stream().sorted().distinct().toList();
    }
}
