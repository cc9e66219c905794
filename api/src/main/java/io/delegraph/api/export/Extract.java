package io.delegraph.api.export;

import io.delegraph.api.listing.CoverageDigest;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.store.Epoch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is handed on.
 *
 * @param epoch       that it belongs to; empty before the first scan
 * @param findings    worst first
 * @param diagnostics what the scan could not read; empty when the scan is not at hand
 * @param nodes       what findings name
 */
public record Extract(
        Optional<Epoch> epoch,
        CoverageDigest coverage,
        List<Exported> findings,
        List<Diagnostic> diagnostics,
        NodeNames nodes) {
    public Extract {
        Objects.requireNonNull(epoch, "epoch");
        Objects.requireNonNull(coverage, "coverage");
        findings = List.copyOf(findings);
        diagnostics = List.copyOf(diagnostics);
        Objects.requireNonNull(nodes, "nodes");
    }

    /** The same, with what the scan could not read. */
    public Extract reporting(List<Diagnostic> all) {
        return new Extract(epoch, coverage, findings, all, nodes);
    }
}
