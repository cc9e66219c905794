package io.delegraph.analyzer.rule;

import io.delegraph.cypher.graph.Severity;
import java.util.List;
import java.util.Objects;

/**
 * What a rule says of itself; checked when it is made.
 *
 * @param id          permanent, such as {@code PRV-004}; never renumbered, never reused
 * @param severity    base severity (SEMANTICS 6.2)
 * @param standards   looked up, never free text
 * @param description when it fires, when it is silent, when it is unsure
 * @param remediation imperative sentence
 * @param view        the rule's {@code .cypher} file below {@code resources/cypher}, such as {@code rule/x.cypher}
 */
public record RuleSpec(
        String id,
        String title,
        Severity severity,
        Profile profile,
        List<Standard> standards,
        String description,
        String remediation,
        String view)
        implements Comparable<RuleSpec> {
    public RuleSpec {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(profile, "profile");
        standards = List.copyOf(standards);
        require(id.matches("[A-Z]{3}-\\d{3}"), id, "id is not of the form ABC-123");
        require(!title.isBlank() && !title.endsWith("."), id, "title is blank or ends with a full stop");
        require(!standards.isEmpty(), id, "no standard");
        require(!description.isBlank(), id, "no description");
        require(remediation.matches("[A-Z][a-z]+ .*\\."), id, "remediation is not a sentence that starts with a verb");
        require(view.matches("rule/[a-z-]+\\.cypher"), id, "view is not a file rule/kebab-case.cypher");
    }

    private static void require(boolean condition, String id, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException("Rule " + id + ": " + complaint);
        }
    }

    @Override
    public int compareTo(RuleSpec other) {
        return id.compareTo(other.id);
    }
}
