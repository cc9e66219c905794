package io.delegraph.api.diff;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Map;

/** What is kept of a finding. */
record FindingRow(
        String id,
        String rule,
        String title,
        Severity severity,
        double score,
        Truth truth,
        double confidence,
        FindingStatus status,
        List<SubjectRow> subjects,
        String cause,
        String explanation,
        String remediation,
        List<String> standards) {
    /** What is kept of a subject. */
    record SubjectRow(Subject.Role role, String id, String kind, String name) {
        static SubjectRow of(Subject subject) {
            return new SubjectRow(
                    subject.role(), subject.id().value(), subject.kind().label(), subject.name());
        }

        Subject subject() {
            NodeKind known = NodeKind.findByLabel(kind)
                    .orElseThrow(() -> new IllegalArgumentException("The archive names a kind that there is not"));
            return new Subject(role, new NodeId(id), known, name);
        }
    }

    static FindingRow of(Finding finding) {
        return new FindingRow(
                finding.id(),
                finding.rule(),
                finding.title(),
                finding.severity(),
                finding.score(),
                finding.truth(),
                finding.confidence(),
                finding.status(),
                finding.subjects().stream().map(SubjectRow::of).toList(),
                finding.cause(),
                finding.explanation(),
                finding.remediation(),
                finding.standards());
    }

    Finding finding() {
        return new Finding(
                id,
                rule,
                title,
                severity,
                score,
                truth,
                confidence,
                status,
                subjects.stream().map(SubjectRow::subject).toList(),
                List.of(),
                cause,
                Map.of(),
                explanation,
                remediation,
                standards);
    }
}
