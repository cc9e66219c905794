package io.delegraph.api.cli;

import io.delegraph.api.export.Export;
import io.delegraph.api.export.ExportedGraph;
import io.delegraph.api.export.Extraction;
import io.delegraph.api.export.graphml.GraphmlExport;
import io.delegraph.api.export.opengraph.OpenGraphExport;
import io.delegraph.api.finding.SqlCases;
import io.delegraph.api.listing.FindingFilter;
import io.delegraph.api.listing.Published;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.wiring.OpenStore;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;

/** A scan's outcome in formats of others; reads what the scan published, as the API does. */
record ScanExports(OpenStore store, ScanOutcome outcome) {
    void write(Export export, PrintWriter writer) {
        Published published = new PublishedGraph(store.graph()).read();
        FindingFilter current = new FindingFilter(Set.of(), Set.of(), Set.of());
        Clock scanned = Clock.fixed(outcome.scan().clock(), ZoneOffset.UTC);
        Extraction extraction =
                new Extraction(store.graph(), new SqlCases(store.state().get()), scanned);
        export.write(
                extraction.of(published, current.of(published.findings())).reporting(outcome.diagnostics()), writer);
    }

    void writeGraph(PrintWriter writer) {
        GraphmlExport.write(graph(), writer);
    }

    void writePayload(PrintWriter writer) {
        OpenGraphExport.write(graph(), writer);
    }

    private ExportedGraph graph() {
        return ExportedGraph.of(outcome.snapshot(), store.graph().derivation());
    }
}
