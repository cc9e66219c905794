package io.delegraph.api.listing;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Severity;
import java.util.List;
import java.util.Set;

/**
 * Which findings are listed; an empty set lets everything pass.
 *
 * @param statuses when empty, everything that is not resolved, as in a report
 */
public record FindingFilter(Set<Severity> severities, Set<String> rules, Set<FindingStatus> statuses) {
    public FindingFilter {
        severities = Set.copyOf(severities);
        rules = Set.copyOf(rules);
        statuses = Set.copyOf(statuses);
    }

    /** Those that pass, in their order. */
    public List<Finding> of(List<Finding> findings) {
        return findings.stream().filter(this::passes).toList();
    }

    private boolean passes(Finding finding) {
        return (severities.isEmpty() || severities.contains(finding.severity()))
                && (rules.isEmpty() || rules.contains(finding.rule()))
                && (statuses.isEmpty() ? Published.isCurrent(finding) : statuses.contains(finding.status()));
    }

    /** The same for equal filters. */
    public String key() {
        return sorted(severities) + sorted(rules) + sorted(statuses);
    }

    private static String sorted(Set<?> values) {
        return values.stream().map(Object::toString).sorted().toList().toString();
    }
}
