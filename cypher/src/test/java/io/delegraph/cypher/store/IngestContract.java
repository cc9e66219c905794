package io.delegraph.cypher.store;

import static io.delegraph.cypher.store.Samples.ADMINS;
import static io.delegraph.cypher.store.Samples.ALICE;
import static io.delegraph.cypher.store.Samples.ALICE_IS_ADMIN;
import static io.delegraph.cypher.store.Samples.CONFIG;
import static io.delegraph.cypher.store.Samples.IAM;
import static io.delegraph.cypher.store.Samples.edge;
import static io.delegraph.cypher.store.Samples.node;
import static io.delegraph.cypher.store.Samples.scan;
import static io.delegraph.cypher.store.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a store makes of facts that it is given. */
public abstract class IngestContract extends GraphStoreContract {
    private static final Node GRANT = Node.configured(
            new NodeId("statement:1"),
            NodeKind.GRANT,
            "Allow all",
            Properties.none(),
            SourceLocation.document("a.json"));

    @Test
    void startsEmpty() {
        assertThat(store().snapshot().nodes()).isEmpty();
        assertThat(store().snapshot().digest()).isEqualTo(Snapshot.empty().digest());
        assertThat(store().findEpoch()).isEmpty();
        assertThat(store().listFindings()).isEmpty();
        assertThat(store().derivation()).isEqualTo(new Derivation(List.of(), List.of()));
    }

    @Test
    void returnsWhatASourceStates() {
        IngestReceipt receipt = ingest(1, IAM, ALICE_IS_ADMIN, ADMINS, ALICE);

        Lifecycle life = new Lifecycle(scan(1).clock(), scan(1).clock(), scan(1).id(), FactState.ACTIVE, List.of(IAM));
        assertThat(receipt).isEqualTo(new IngestReceipt(2, 1, List.of()));
        assertThat(store().snapshot().nodes())
                .containsExactly(new StoredNode(ADMINS, life), new StoredNode(ALICE, life));
        assertThat(store().snapshot().edges()).containsExactly(new StoredEdge(ALICE_IS_ADMIN, life));
    }

    @Test
    void changesNothingWhenTheSameScanStatesTheSameFactsAgain() {
        List<Fact> facts = new RandomFacts(11, 40).next(120);
        store().ingest(scan(1), IAM, facts.stream());
        Snapshot once = store().snapshot();

        store().ingest(scan(1), IAM, facts.stream());

        assertThat(store().snapshot().nodes()).isEqualTo(once.nodes());
        assertThat(store().snapshot().edges()).isEqualTo(once.edges());
    }

    @Test
    void makesTheSameGraphWhateverTheOrderOfFacts() {
        List<Fact> facts = new ArrayList<>(new RandomFacts(12, 20).next(200));
        Collections.shuffle(facts, new Random(5));
        store().ingest(scan(1), IAM, facts.stream());
        Snapshot shuffled = store().snapshot();
        facts.sort(java.util.Comparator.comparing(Fact::toString));

        try (MemoryGraphStore sorted = new MemoryGraphStore()) {
            sorted.ingest(scan(1), IAM, facts.stream());
            assertThat(shuffled.nodes()).isEqualTo(sorted.snapshot().nodes());
            assertThat(shuffled.edges()).isEqualTo(sorted.snapshot().edges());
        }
    }

    @Test
    void keepsFirstSeenAndMovesLastSeenWhenAFactIsSeenAgain() {
        ingest(1, IAM, ALICE);
        ingest(2, IAM, ALICE);

        Lifecycle life = lifeOf(ALICE);
        assertThat(life.firstSeen()).isEqualTo(scan(1).clock());
        assertThat(life.lastSeen()).isEqualTo(scan(2).clock());
        assertThat(life.scan()).isEqualTo(scan(2).id());
    }

    @Test
    void letsTheLaterSightingWinPerProperty() {
        Node early = with(with(ALICE, Property.OWNER, "lee"), Property.PATH, "/a/");
        Node late = new Node(
                ALICE.id(),
                NodeKind.HUMAN,
                "Alice",
                Properties.none().with(Property.PATH, "/b/"),
                Evidence.DECLARED,
                SourceLocation.document("later.json"));
        ingest(1, IAM, early);
        ingest(1, CONFIG, late);

        Node merged = store().snapshot().findNode(ALICE.id()).orElseThrow().node();
        assertThat(merged)
                .isEqualTo(new Node(
                        ALICE.id(),
                        NodeKind.HUMAN,
                        "Alice",
                        Properties.none().with(Property.OWNER, "lee").with(Property.PATH, "/b/"),
                        Evidence.DECLARED,
                        SourceLocation.document("later.json")));
    }

    @Test
    void letsTheLaterSightingOfAnEdgeWinInTruthAndCap() {
        Edge capped = ALICE_IS_ADMIN
                .withCap(new Cap.Limited(Cap.Mode.LOCAL, List.of(new Permission("s3:*", "a b"))))
                .withTruth(Truth.UNKNOWN);
        ingest(1, IAM, ALICE, ADMINS, capped.withProperties(Properties.none().with(Property.OWNER, "lee")));

        ingest(2, IAM, ALICE_IS_ADMIN);

        Edge merged = store().snapshot().edges().get(0).edge();
        assertThat(merged.cap()).isEqualTo(Cap.UNLIMITED);
        assertThat(merged.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(merged.properties().findText(Property.OWNER)).isEmpty();
    }

    @Test
    void keepsWhatAnotherDocumentOrSourceSaysOfAnEdge() {
        Edge owned = ALICE_IS_ADMIN.withProperties(Properties.none().with(Property.OWNER, "lee"));
        Edge elsewhere = new Edge(
                owned.kind(),
                owned.from(),
                owned.to(),
                owned.cap(),
                owned.truth(),
                Properties.none(),
                owned.evidence(),
                SourceLocation.document("later.json"));
        ingest(1, IAM, ALICE, ADMINS, owned);

        ingest(2, IAM, elsewhere);
        assertThat(store().snapshot().edges().get(0).edge().properties()).isEqualTo(owned.properties());

        ingest(3, CONFIG, elsewhere);
        assertThat(store().snapshot().edges().get(0).edge().properties()).isEqualTo(owned.properties());
    }

    @Test
    void forgetsTheConditionThatAStatementNoLongerHas() {
        Node conditional = with(GRANT, Property.SID, "OnlyFromTheOffice");
        ingest(1, IAM, conditional);
        ingest(1, IAM, GRANT);
        assertThat(store().snapshot().findNode(GRANT.id()).orElseThrow().node()).isEqualTo(conditional);

        ingest(2, IAM, GRANT);

        assertThat(store().snapshot().findNode(GRANT.id()).orElseThrow().node()).isEqualTo(GRANT);
    }

    @Test
    void keepsParallelEdgesApartByDiscriminator() {
        Edge first = ALICE_IS_ADMIN.withProperties(Properties.none().with(Property.DISCRIMINATOR, "1"));
        Edge second = ALICE_IS_ADMIN.withProperties(Properties.none().with(Property.DISCRIMINATOR, "2"));

        ingest(1, IAM, ALICE, ADMINS, second, first);

        assertThat(store().snapshot().edges()).extracting(StoredEdge::edge).containsExactly(first, second);
    }

    @Test
    void reportsEdgesWhoseEndNobodyStates() {
        Edge dangling = edge(MemberOf.KIND, ALICE, node("nowhere", NodeKind.GROUP));

        IngestReceipt receipt = ingest(1, IAM, ALICE, ADMINS, ALICE_IS_ADMIN, dangling);

        assertThat(receipt).isEqualTo(new IngestReceipt(2, 1, List.of(dangling)));
        assertThat(store().snapshot().edges()).hasSize(1);
    }

    @Test
    void acceptsEdgesToNodesOfEarlierScansAndOtherSources() {
        ingest(1, IAM, ALICE);
        ingest(2, CONFIG, ADMINS);

        assertThat(ingest(3, CONFIG, ALICE_IS_ADMIN).dangling()).isEmpty();
    }
}
