package io.delegraph.api.conformance;

import io.delegraph.cypher.graph.Diagnostic;
import java.util.List;

/**
 * What a run of the suite brought.
 *
 * @param files  in the order of reading
 * @param shapes distinct shapes of policy over all files
 */
public record ConformanceReport(List<FileResult> files, long shapes) {
    public ConformanceReport {
        files = List.copyOf(files);
    }

    /**
     * What became of one file.
     *
     * @param passed      expectations that were met
     * @param failures    those that were not
     * @param diagnostics what of the file could not be read
     */
    public record FileResult(
            String document, String about, long passed, List<Verdict> failures, List<Diagnostic> diagnostics) {
        public FileResult {
            failures = List.copyOf(failures);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Expectations of all files. */
    public long expectations() {
        return files.stream()
                .mapToLong(file -> file.passed() + file.failures().size())
                .sum();
    }

    /** Expectations that were not met. */
    public long failures() {
        return files.stream().mapToLong(file -> file.failures().size()).sum();
    }

    /** Whether some file was not read whole. */
    public boolean incomplete() {
        return files.stream().anyMatch(file -> !file.diagnostics().isEmpty());
    }
}
