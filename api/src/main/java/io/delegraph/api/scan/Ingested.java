package io.delegraph.api.scan;

import io.delegraph.collector.estate.EstateRoute;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Scan;
import java.util.List;
import java.util.Optional;

/**
 * What collecting into a store brought.
 *
 * @param routes      of the estate file; empty unless one was understood as a whole
 * @param diagnostics of the collection and of the ingest together
 * @param heard       tells the parts of the scan what became of them; to be done once the scan is published
 */
public record Ingested(
        Scan scan,
        CollectionReport collection,
        List<Diagnostic> diagnostics,
        Optional<List<EstateRoute>> routes,
        Runnable heard) {
    public Ingested {
        diagnostics = diagnostics.stream().sorted().distinct().toList();
    }
}
