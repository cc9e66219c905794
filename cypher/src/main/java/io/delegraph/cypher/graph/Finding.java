package io.delegraph.cypher.graph;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A weakness, with the path that proves it and the fix.
 *
 * @param id          hash of rule, subjects and a discriminator: survives re-scans, other scores and other paths
 * @param score       0..100, orders findings inside a severity (SEMANTICS 7.1)
 * @param confidence  product of the confidences of the facts on the path, in (0,1]
 * @param subjects    the accused first
 * @param path        shortest witness, from the subject on
 * @param cause       id of the fact (statement, binding, credential) whose change closes this finding
 * @param measures    named numbers behind the finding
 * @param standards   ids with their year or version, such as {@code OWASP-NHI-2025:NHI5}
 */
public record Finding(
        String id,
        String rule,
        String title,
        Severity severity,
        double score,
        Truth truth,
        double confidence,
        FindingStatus status,
        List<Subject> subjects,
        List<PathStep> path,
        String cause,
        Map<String, Double> measures,
        String explanation,
        String remediation,
        List<String> standards)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Finding::score).reversed())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::id);

    public Finding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(cause, "cause");
        subjects = List.copyOf(subjects);
        path = List.copyOf(path);
        measures = Collections.unmodifiableMap(new TreeMap<>(measures));
        standards = List.copyOf(standards);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException(rule + " accuses nobody");
        }
    }

    /** The accused. */
    public Subject subject() {
        return subjects.get(0);
    }

    /** This, where it stands now. */
    public Finding withStatus(FindingStatus newStatus) {
        return changed(newStatus, cause);
    }

    /** This, with another fact named as the one whose change closes it. */
    public Finding withCause(String newCause) {
        return changed(status, newCause);
    }

    private Finding changed(FindingStatus newStatus, String newCause) {
        return new Finding(
                id,
                rule,
                title,
                severity,
                score,
                truth,
                confidence,
                newStatus,
                subjects,
                path,
                newCause,
                measures,
                explanation,
                remediation,
                standards);
    }

    /** Worst first: severity, then score, then rule and id. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
