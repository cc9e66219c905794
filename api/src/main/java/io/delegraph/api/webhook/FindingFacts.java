package io.delegraph.api.webhook;

import io.delegraph.cypher.graph.Severity;
import java.util.List;
import java.util.Set;

/**
 * What is told of a finding.
 *
 * @param subject name of the accused
 * @param owners  of the accused; of the other subjects when it has none
 * @param zones   of all subjects
 * @param path    kinds of the steps and names of what they lead to, such as {@code Agent a -USES-> ApiKey k}; may be cut
 */
public record FindingFacts(
        String id,
        String rule,
        String title,
        Severity severity,
        String subject,
        Set<String> owners,
        Set<String> zones,
        String explanation,
        String remediation,
        List<String> path) {
    public FindingFacts {
        owners = Set.copyOf(owners);
        zones = Set.copyOf(zones);
        path = List.copyOf(path);
    }
}
