package io.delegraph.api.conformance;

import io.delegraph.cypher.graph.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Puts every case of a suite to a bench. */
public final class ConformanceRun {
    private ConformanceRun() {}

    /** Runs the files in their order. */
    public static ConformanceReport of(List<SuiteFile> suite, Bench bench) {
        long shapes = suite.stream()
                .flatMap(file -> file.cases().stream())
                .flatMap(each -> each.shapes().stream())
                .filter(shape -> !shape.statements().isEmpty())
                .distinct()
                .count();
        return new ConformanceReport(
                suite.stream().map(file -> run(file, bench)).toList(), shapes);
    }

    private static ConformanceReport.FileResult run(SuiteFile file, Bench bench) {
        List<Diagnostic> diagnostics = new ArrayList<>(file.diagnostics());
        List<Verdict> failures = new ArrayList<>();
        long passed = 0;
        for (ConformanceCase each : file.cases()) {
            Bench.Outcome outcome = bench.run(each);
            diagnostics.addAll(outcome.diagnostics());
            List<Verdict> failed = outcome.verdicts().stream()
                    .filter(verdict -> !verdict.passed())
                    .toList();
            failures.addAll(failed);
            passed += outcome.verdicts().size() - failed.size();
        }
        return new ConformanceReport.FileResult(file.document(), file.about(), passed, failures, diagnostics);
    }
}
