package io.delegraph.api.cli;

import io.delegraph.api.finding.CaseView;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Severity;
import java.util.List;
import java.util.Locale;

/** From which severity on findings make a scan fail. */
enum FailOn {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    NEVER;

    /** Whether one of the findings is at or above it, and no decision in force excuses it. */
    boolean met(List<Finding> findings, CaseView cases) {
        return this != NEVER
                && findings.stream()
                        .filter(finding -> finding.severity().compareTo(severity()) >= 0)
                        .anyMatch(finding -> !cases.isExcused(finding));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private Severity severity() {
        return Severity.valueOf(name());
    }
}
