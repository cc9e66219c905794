package io.delegraph.api.webhook;

import io.delegraph.cypher.graph.Severity;
import java.util.Collections;
import java.util.Set;

/**
 * Which findings a webhook is told of; an empty set lets all pass.
 *
 * @param atLeast the least severity
 */
public record WebhookFilter(Severity atLeast, Set<String> rules, Set<String> owners, Set<String> zones) {
    /** Lets everything pass. */
    public static final WebhookFilter ALL = new WebhookFilter(Severity.LOW, Set.of(), Set.of(), Set.of());

    public WebhookFilter {
        rules = Set.copyOf(rules);
        owners = Set.copyOf(owners);
        zones = Set.copyOf(zones);
    }

    boolean passes(FindingFacts finding) {
        return finding.severity().compareTo(atLeast) >= 0
                && (rules.isEmpty() || rules.contains(finding.rule()))
                && (owners.isEmpty() || !Collections.disjoint(owners, finding.owners()))
                && (zones.isEmpty() || !Collections.disjoint(zones, finding.zones()));
    }
}
