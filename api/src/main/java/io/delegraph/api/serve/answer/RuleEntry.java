package io.delegraph.api.serve.answer;

import io.delegraph.cypher.graph.Severity;
import java.util.List;

/**
 * A rule, as {@code delegraph rules --format json} writes it.
 *
 * @param profile {@code core} or {@code all}
 * @param view    the query that shows its findings
 */
public record RuleEntry(
        String id,
        String title,
        Severity severity,
        String profile,
        String description,
        String remediation,
        List<String> standards,
        String view) {}
