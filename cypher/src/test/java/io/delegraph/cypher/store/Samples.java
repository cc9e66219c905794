package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Subject;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanAssume;
import io.delegraph.cypher.graph.edge.MemberOf;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Small graphs for tests. */
final class Samples {
    static final SourceId IAM = SourceId.of("aws.iam", "1", "details");
    static final SourceId CONFIG = SourceId.of("mcp", "laptop", "config");
    static final SourceLocation PLACE = new SourceLocation("iam.json", "/Users/0", 7);
    static final Node ALICE = user("alice");
    static final Node ADMINS = node("admins", NodeKind.GROUP);
    static final Edge ALICE_IS_ADMIN = edge(MemberOf.KIND, ALICE, ADMINS);

    private Samples() {}

    /** The scan of a day; day 1 is the first. */
    static Scan scan(int day) {
        Instant clock = Instant.parse("2026-11-20T12:00:00.123456789Z").plus(day, ChronoUnit.DAYS);
        return new Scan(new ScanId("scan-" + day), clock);
    }

    static Node user(String id) {
        return node(id, NodeKind.USER);
    }

    static Node node(String id, NodeKind kind) {
        return Node.configured(new NodeId(id), kind, "name of " + id, Properties.none(), PLACE);
    }

    static Node with(Node node, Property property, String value) {
        return new Node(
                node.id(),
                node.kind(),
                node.name(),
                node.properties().with(property, value),
                node.evidence(),
                node.at());
    }

    static Node session(String id) {
        return new Node(
                new NodeId(id),
                NodeKind.SESSION,
                "session " + id,
                Properties.none().with(Property.TECHNIQUE, "T1"),
                Evidence.INFERRED,
                SourceLocation.DERIVED);
    }

    static Edge edge(EdgeKind kind, Node from, Node to) {
        return Edge.configured(kind, from.id(), to.id(), PLACE);
    }

    static DerivedEdge assumes(Node from, Node to, String... why) {
        return new DerivedEdge(
                new Edge(
                        CanAssume.KIND,
                        from.id(),
                        to.id(),
                        Cap.UNLIMITED,
                        Truth.CONDITIONAL,
                        Properties.none().with(Property.CONDITION, "with MFA"),
                        Evidence.INFERRED,
                        SourceLocation.DERIVED),
                List.of(why));
    }

    static Finding finding(String id, Node accused, Node reached) {
        return new Finding(
                id,
                "PRV-003",
                "A user can become an administrator",
                Severity.HIGH,
                27.5,
                Truth.DEFINITE,
                0.9604,
                FindingStatus.OPEN,
                List.of(
                        new Subject(Subject.Role.SUBJECT, accused.id(), accused.kind(), accused.name()),
                        new Subject(Subject.Role.OBJECT, reached.id(), reached.kind(), reached.name())),
                List.of(
                        new PathStep(accused.id(), "MEMBER_OF", reached.id(), Truth.DEFINITE, "", PLACE),
                        new PathStep(
                                reached.id(),
                                "CAN_ASSUME",
                                accused.id(),
                                Truth.CONDITIONAL,
                                "LOCAL: s3:GetObject on *",
                                "with MFA",
                                PLACE)),
                "statement-1",
                Map.of("levels", 3.0, "excess", 0.25),
                "Because; of: a \"group\".",
                "Remove the membership.",
                List.of("OWASP-NHI-2025:NHI5", "CSF-2.0:PR.AA-05"));
    }

    static Finding withStatus(Finding finding, FindingStatus status) {
        return new Finding(
                finding.id(),
                finding.rule(),
                finding.title(),
                finding.severity(),
                finding.score(),
                finding.truth(),
                finding.confidence(),
                status,
                finding.subjects(),
                finding.path(),
                finding.cause(),
                finding.measures(),
                finding.explanation(),
                finding.remediation(),
                finding.standards());
    }
}
