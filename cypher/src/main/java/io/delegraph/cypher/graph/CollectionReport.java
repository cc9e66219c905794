package io.delegraph.cypher.graph;

import java.util.List;

/**
 * What collecting brought in besides facts: an account of every input, what each source's coverage is, what was not
 * understood.
 */
public record CollectionReport(List<InputReport> inputs, List<Coverage> coverage, List<Diagnostic> diagnostics) {
    public CollectionReport {
        inputs = List.copyOf(inputs);
        coverage = coverage.stream().sorted().toList();
        diagnostics = diagnostics.stream().sorted().toList();
    }

    /** Whether a recognised input failed or a source was partial: exit code 3 of the command line. */
    public boolean incomplete() {
        return coverage.stream().anyMatch(each -> each.completeness() != Completeness.COMPLETE)
                || inputs.stream().anyMatch(each -> each.completeness() != Completeness.COMPLETE);
    }
}
