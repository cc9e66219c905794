package io.delegraph.api.conformance;

import io.delegraph.cypher.graph.Diagnostic;
import java.util.List;

/**
 * A file of the suite.
 *
 * @param document    its name, relative to the PATH that was given
 * @param about       what it is about
 * @param sources     addresses of the pages that its expectations rest on
 * @param diagnostics what of it was not understood
 */
public record SuiteFile(
        String document,
        String about,
        List<String> sources,
        List<ConformanceCase> cases,
        List<Diagnostic> diagnostics) {
    public SuiteFile {
        sources = List.copyOf(sources);
        cases = List.copyOf(cases);
        diagnostics = diagnostics.stream().sorted().toList();
    }
}
