package io.delegraph.api.finding;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Findings to judge. */
record Findings(
        String id,
        Severity severity,
        double score,
        Truth truth,
        FindingStatus status,
        String cause,
        List<String> targets) {
    static final Findings USUAL =
            new Findings("f1", Severity.MEDIUM, 20, Truth.CONDITIONAL, FindingStatus.OPEN, "", List.of("resource:one"));

    Findings id(String other) {
        return new Findings(other, severity, score, truth, status, cause, targets);
    }

    Findings severity(Severity other) {
        return new Findings(id, other, score, truth, status, cause, targets);
    }

    Findings score(double other) {
        return new Findings(id, severity, other, truth, status, cause, targets);
    }

    Findings truth(Truth other) {
        return new Findings(id, severity, score, other, status, cause, targets);
    }

    Findings status(FindingStatus other) {
        return new Findings(id, severity, score, truth, other, cause, targets);
    }

    Findings reaching(String... others) {
        return new Findings(id, severity, score, truth, status, cause, List.of(others));
    }

    Finding build() {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject(Subject.Role.SUBJECT, new NodeId("agent:support"), NodeKind.AGENT, "support"));
        targets.forEach(
                target -> subjects.add(new Subject(Subject.Role.OBJECT, new NodeId(target), NodeKind.BUCKET, target)));
        return new Finding(
                id,
                "PRV-001",
                "Agent can do too much",
                severity,
                score,
                truth,
                1,
                status,
                subjects,
                List.of(),
                cause,
                Map.of(),
                "It can.",
                "Take it away.",
                List.of());
    }
}
