package io.delegraph.api.listing;

import io.delegraph.analyzer.report.Cause;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import java.util.List;

/**
 * What one epoch holds.
 *
 * @param epoch    its number; 0 before the first scan
 * @param findings worst first, resolved ones included
 * @param causes   of the findings that are not resolved, those of most findings first
 */
public record Published(long epoch, List<Finding> findings, List<Cause> causes, CoverageDigest coverage) {
    public Published {
        findings = findings.stream().sorted().toList();
        causes = List.copyOf(causes);
    }

    /** The findings whose path leads from somebody to something, worst first. */
    public List<Finding> listPaths() {
        return findings.stream()
                .filter(Published::isCurrent)
                .filter(finding -> !finding.path().isEmpty())
                .toList();
    }

    static boolean isCurrent(Finding finding) {
        return finding.status() != FindingStatus.RESOLVED;
    }
}
