package io.delegraph.api.job;

import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.ScanId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What is kept of a scan's outcome.
 *
 * @param counts      by name, in the order of the scan
 * @param diagnostics the worst first
 * @param truncated   whether there were more diagnostics
 */
public record ScanSummary(ScanId scan, Map<String, Long> counts, List<Diagnostic> diagnostics, boolean truncated) {
    private static final int LISTED = 200;

    public ScanSummary {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        diagnostics = List.copyOf(diagnostics);
    }

    static ScanSummary of(ScanOutcome outcome) {
        List<Diagnostic> listed = outcome.diagnostics().stream()
                .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder()))
                .limit(LISTED)
                .toList();
        boolean truncated = listed.size() < outcome.diagnostics().size();
        return new ScanSummary(outcome.scan().id(), counts(outcome), listed, truncated);
    }

    private static Map<String, Long> counts(ScanOutcome outcome) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("inputs", (long) outcome.collection().inputs().size());
        counts.put("accepted", sum(outcome, InputReport::accepted));
        counts.put("rejected", sum(outcome, InputReport::rejected));
        counts.put("nodes", outcome.graph().nodes());
        counts.put("edges", outcome.graph().edges());
        counts.put("causes", (long) outcome.causes().size());
        counts.put("findings", (long) outcome.findings().size());
        counts.put("resolved", outcome.resolved());
        counts.put("diagnostics", (long) outcome.diagnostics().size());
        return counts;
    }

    private static long sum(ScanOutcome outcome, ToLongFunction<InputReport> number) {
        return outcome.collection().inputs().stream().mapToLong(number).sum();
    }
}
