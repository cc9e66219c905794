package io.delegraph.analyzer.report;

import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Finding;
import java.util.List;

/**
 * What an analysis found.
 *
 * @param graph       size of the graph, facts and conclusions together
 * @param causes      facts whose change closes most findings, best first
 * @param findings    worst first
 * @param diagnostics what the analysis did not understand
 */
public record Report(GraphSize graph, List<Cause> causes, List<Finding> findings, List<Diagnostic> diagnostics) {
    public Report {
        causes = List.copyOf(causes);
        findings = findings.stream().sorted().toList();
        diagnostics = diagnostics.stream().sorted().distinct().toList();
    }
}
