package io.delegraph.api.scan;

import io.delegraph.analyzer.Privilege;
import io.delegraph.analyzer.report.Cause;
import io.delegraph.analyzer.report.GraphSize;
import io.delegraph.collector.estate.EstateRoute;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.store.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a scan amounts to.
 *
 * @param collection  what became of the inputs
 * @param graph       size of the whole graph of the store, which earlier scans may have filled too
 * @param causes      facts whose change closes most findings, best first
 * @param findings    worst first, with the status that the store gives them
 * @param resolved    findings of earlier scans that this one no longer found
 * @param privileges  by principal; empty unless asked for
 * @param diagnostics of collection, ingest and analysis together, sorted
 * @param names       of every node that the above names
 * @param snapshot    the facts that were judged
 * @param routes      where the estate file sends findings; empty unless one was understood as a whole
 */
public record ScanOutcome(
        Scan scan,
        CollectionReport collection,
        GraphSize graph,
        List<Cause> causes,
        List<Finding> findings,
        long resolved,
        List<Privilege> privileges,
        List<Diagnostic> diagnostics,
        NodeNames names,
        Snapshot snapshot,
        Optional<List<EstateRoute>> routes) {
    /** One without an estate file. */
    public ScanOutcome(
            Scan scan,
            CollectionReport collection,
            GraphSize graph,
            List<Cause> causes,
            List<Finding> findings,
            long resolved,
            List<Privilege> privileges,
            List<Diagnostic> diagnostics,
            NodeNames names,
            Snapshot snapshot) {
        this(
                scan,
                collection,
                graph,
                causes,
                findings,
                resolved,
                privileges,
                diagnostics,
                names,
                snapshot,
                Optional.empty());
    }

    public ScanOutcome {
        Objects.requireNonNull(scan, "scan");
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(graph, "graph");
        causes = List.copyOf(causes);
        findings = List.copyOf(findings);
        privileges = List.copyOf(privileges);
        diagnostics = diagnostics.stream().sorted().distinct().toList();
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(snapshot, "snapshot");
    }

    /** The same, with more diagnostics. */
    public ScanOutcome noting(List<Diagnostic> more) {
        return new ScanOutcome(
                scan,
                collection,
                graph,
                causes,
                findings,
                resolved,
                privileges,
                Stream.concat(diagnostics.stream(), more.stream()).toList(),
                names,
                snapshot,
                routes);
    }
}
