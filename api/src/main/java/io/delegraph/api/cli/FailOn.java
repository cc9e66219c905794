package io.delegraph.api.cli;

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

    /** Whether one of the findings is at or above it. */
    boolean met(List<Finding> findings) {
        return this != NEVER
                && findings.stream().anyMatch(finding -> finding.severity().compareTo(severity()) >= 0);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private Severity severity() {
        return Severity.valueOf(name());
    }
}
