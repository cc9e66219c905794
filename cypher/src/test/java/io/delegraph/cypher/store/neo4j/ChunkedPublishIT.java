package io.delegraph.cypher.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.DerivedEdge;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
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
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Epoch;
import io.delegraph.cypher.store.Publication;
import io.delegraph.cypher.store.StoredFinding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishes that are cut off between their steps. */
class ChunkedPublishIT {
    private static final Node ALICE = node("alice", NodeKind.USER, "");
    private static final Publication FIRST = publication(1, "first", "f1", "f2");
    private static final Publication SECOND = publication(2, "second", "f2", "f3");

    private final Neo4jSettings settings = TestDatabase.settings().withChangesPerTransaction(2);
    private final Connection connection = Connection.open(settings);
    private final Publisher publisher = new Publisher(connection, settings.changesPerTransaction());
    private final Neo4jGraphStore store = TestDatabase.empty(settings);

    @BeforeEach
    void publishTheFirst() {
        store.ingest(FIRST.scan(), new SourceId("source"), Stream.of(ALICE));
        store.publish(FIRST);
    }

    @AfterEach
    void close() {
        store.close();
        connection.close();
    }

    @Test
    void showsTheLastEpochUntilTheNextIsComplete() {
        List<StoredFinding> findings = store.listFindings();

        ChunkedPublish publish = begin(SECOND);
        publish.prepare();

        assertThat(store.findEpoch().map(Epoch::number)).contains(1L);
        assertThat(store.derivation()).isEqualTo(FIRST.derivation());
        assertThat(store.listFindings()).isEqualTo(findings);
        assertThat(TestDatabase.number("MATCH (n:Derived {id: 'session'}) RETURN count(n)"))
                .isEqualTo(2);

        publish.complete();

        assertThat(store.findEpoch().map(Epoch::number)).contains(2L);
        assertThat(store.derivation()).isEqualTo(SECOND.derivation());
    }

    @Test
    void undoesAnEpochThatWasCutOffBeforeItWasComplete() {
        begin(SECOND).prepare();

        Epoch third = store.publish(publication(3, "first", "f1", "f2"));

        assertThat(third.number()).isEqualTo(2);
        assertThat(store.derivation()).isEqualTo(FIRST.derivation());
        assertThat(store.listFindings())
                .extracting(stored -> stored.finding().status())
                .containsOnly(FindingStatus.OPEN)
                .hasSize(2);
        assertNothingIsLeftOver();
    }

    @Test
    void sweepsWhatACompletedEpochLeftWhenItWasCutOff() {
        ChunkedPublish publish = begin(SECOND);
        publish.prepare();
        publish.complete();

        store.publish(SECOND);

        assertThat(store.findEpoch().map(Epoch::number)).contains(3L);
        assertThat(store.derivation()).isEqualTo(SECOND.derivation());
        assertThat(store.listFindings())
                .extracting(stored -> stored.finding().id() + stored.finding().status())
                .containsExactlyInAnyOrder("f1RESOLVED", "f2OPEN", "f3OPEN");
        assertNothingIsLeftOver();
    }

    @Test
    void writesNothingButTheEpochWhenNothingChanged() {
        List<String> before = TestDatabase.texts("MATCH (n:Derived|Finding) RETURN elementId(n)");

        store.publish(publication(2, "first", "f1", "f2"));

        assertThat(TestDatabase.texts("MATCH (n:Derived|Finding) RETURN elementId(n)"))
                .isEqualTo(before);
        assertThat(publisher
                        .changes(FIRST, connection.read(EpochRecord::find).orElseThrow())
                        .size())
                .isZero();
    }

    @Test
    void linksFindingsToTheNodesThatTheyName() {
        assertThat(TestDatabase.texts("MATCH (f:Finding)-[:ABOUT {role: 'subject'}]->(n) RETURN f.fid + ' ' + n.id"))
                .containsExactly("f1 alice", "f2 alice");
    }

    private ChunkedPublish begin(Publication publication) {
        EpochRecord last = connection.read(EpochRecord::find).orElseThrow();
        EpochRecord next = new EpochRecord(
                last.number() + 1, publication.scan(), EpochRecord.State.COMPLETE, EpochRecord.Sweeping.DONE);
        return new ChunkedPublish(connection, 2, publisher.changes(publication, last), next);
    }

    private static void assertNothingIsLeftOver() {
        assertThat(TestDatabase.number("MATCH (n) WHERE n.until IS NOT NULL RETURN count(n)"))
                .isZero();
        assertThat(TestDatabase.number("MATCH ()-[r]->() WHERE r.until IS NOT NULL RETURN count(r)"))
                .isZero();
        assertThat(TestDatabase.number("MATCH (e:Epoch) RETURN count(e)")).isEqualTo(1);
        assertThat(TestDatabase.number("MATCH (n:Derived) RETURN count(n)")).isEqualTo(2);
    }

    private static Publication publication(int day, String text, String... findings) {
        Node session = node("session", NodeKind.SESSION, text);
        Node other = node("session-" + text, NodeKind.SESSION, "");
        Scan scan = new Scan(
                new ScanId("scan-" + day), Instant.parse("2026-11-20T12:00:00Z").plusSeconds(day));
        List<DerivedEdge> edges =
                List.of(edge(ALICE, session), edge(session, other), edge(ALICE, ALICE), edge(other, ALICE));
        return new Publication(
                scan,
                new Derivation(List.of(session, other), edges),
                Stream.of(findings).map(ChunkedPublishIT::finding).toList());
    }

    private static Node node(String id, NodeKind kind, String explanation) {
        return new Node(
                new NodeId(id),
                kind,
                id,
                Properties.none().with(Property.EXPLANATION, explanation),
                Evidence.INFERRED,
                SourceLocation.DERIVED);
    }

    private static DerivedEdge edge(Node from, Node to) {
        return new DerivedEdge(
                Edge.configured(CanAssume.KIND, from.id(), to.id(), SourceLocation.DERIVED)
                        .withCap(Cap.NOTHING),
                List.of("fact"));
    }

    private static Finding finding(String id) {
        return new Finding(
                id,
                "PRV-003",
                "title",
                Severity.LOW,
                1.5,
                Truth.DEFINITE,
                1.0,
                FindingStatus.OPEN,
                List.of(
                        new Subject(Subject.Role.SUBJECT, ALICE.id(), NodeKind.USER, "alice"),
                        new Subject(Subject.Role.OBJECT, new NodeId("session"), NodeKind.SESSION, "session")),
                List.of(),
                "cause",
                Map.of(),
                "explanation",
                "remediation",
                List.of());
    }
}
