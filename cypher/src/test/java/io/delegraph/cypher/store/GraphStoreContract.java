package io.delegraph.cypher.store;

import static io.delegraph.cypher.store.Samples.ADMINS;
import static io.delegraph.cypher.store.Samples.ALICE;
import static io.delegraph.cypher.store.Samples.ALICE_IS_ADMIN;
import static io.delegraph.cypher.store.Samples.CONFIG;
import static io.delegraph.cypher.store.Samples.IAM;
import static io.delegraph.cypher.store.Samples.PLACE;
import static io.delegraph.cypher.store.Samples.assumes;
import static io.delegraph.cypher.store.Samples.edge;
import static io.delegraph.cypher.store.Samples.finding;
import static io.delegraph.cypher.store.Samples.node;
import static io.delegraph.cypher.store.Samples.scan;
import static io.delegraph.cypher.store.Samples.session;
import static io.delegraph.cypher.store.Samples.user;
import static io.delegraph.cypher.store.Samples.with;
import static io.delegraph.cypher.store.Samples.withStatus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanAssume;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every graph store does. A store's test extends this and says how to open an empty one. */
public abstract class GraphStoreContract {
    private GraphStore store = new MemoryGraphStore();

    /** A store without anything in it. */
    protected abstract GraphStore openEmpty();

    @BeforeEach
    void open() {
        store = openEmpty();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void startsEmpty() {
        assertThat(store.snapshot().nodes()).isEmpty();
        assertThat(store.snapshot().digest()).isEqualTo(Snapshot.empty().digest());
        assertThat(store.findEpoch()).isEmpty();
        assertThat(store.listFindings()).isEmpty();
        assertThat(store.derivation()).isEqualTo(new Derivation(List.of(), List.of()));
    }

    @Test
    void returnsWhatASourceStates() {
        IngestReceipt receipt = ingest(1, IAM, ALICE_IS_ADMIN, ADMINS, ALICE);

        Lifecycle life = new Lifecycle(scan(1).clock(), scan(1).clock(), scan(1).id(), FactState.ACTIVE, List.of(IAM));
        assertThat(receipt).isEqualTo(new IngestReceipt(2, 1, List.of()));
        assertThat(store.snapshot().nodes()).containsExactly(new StoredNode(ADMINS, life), new StoredNode(ALICE, life));
        assertThat(store.snapshot().edges()).containsExactly(new StoredEdge(ALICE_IS_ADMIN, life));
    }

    @Test
    void changesNothingWhenTheSameScanStatesTheSameFactsAgain() {
        List<Fact> facts = new RandomFacts(11, 40).next(120);
        store.ingest(scan(1), IAM, facts.stream());
        Snapshot once = store.snapshot();

        store.ingest(scan(1), IAM, facts.stream());

        assertThat(store.snapshot().nodes()).isEqualTo(once.nodes());
        assertThat(store.snapshot().edges()).isEqualTo(once.edges());
    }

    @Test
    void makesTheSameGraphWhateverTheOrderOfFacts() {
        List<Fact> facts = new ArrayList<>(new RandomFacts(12, 20).next(200));
        Collections.shuffle(facts, new Random(5));
        store.ingest(scan(1), IAM, facts.stream());
        Snapshot shuffled = store.snapshot();
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

        Node merged = store.snapshot().findNode(ALICE.id()).orElseThrow().node();
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

        Edge merged = store.snapshot().edges().get(0).edge();
        assertThat(merged.cap()).isEqualTo(Cap.UNLIMITED);
        assertThat(merged.truth()).isEqualTo(Truth.DEFINITE);
        assertThat(merged.properties().findText(Property.OWNER)).contains("lee");
    }

    @Test
    void keepsParallelEdgesApartByDiscriminator() {
        Edge first = ALICE_IS_ADMIN.withProperties(Properties.none().with(Property.DISCRIMINATOR, "1"));
        Edge second = ALICE_IS_ADMIN.withProperties(Properties.none().with(Property.DISCRIMINATOR, "2"));

        ingest(1, IAM, ALICE, ADMINS, second, first);

        assertThat(store.snapshot().edges()).extracting(StoredEdge::edge).containsExactly(first, second);
    }

    @Test
    void reportsEdgesWhoseEndNobodyStates() {
        Edge dangling = edge(MemberOf.KIND, ALICE, node("nowhere", NodeKind.GROUP));

        IngestReceipt receipt = ingest(1, IAM, ALICE, ADMINS, ALICE_IS_ADMIN, dangling);

        assertThat(receipt).isEqualTo(new IngestReceipt(2, 1, List.of(dangling)));
        assertThat(store.snapshot().edges()).hasSize(1);
    }

    @Test
    void acceptsEdgesToNodesOfEarlierScansAndOtherSources() {
        ingest(1, IAM, ALICE);
        ingest(2, CONFIG, ADMINS);

        assertThat(ingest(3, CONFIG, ALICE_IS_ADMIN).dangling()).isEmpty();
    }

    @Test
    void closesWhatACompleteSourceNoLongerStates() {
        ingest(1, IAM, ALICE, ADMINS, ALICE_IS_ADMIN);
        ingest(2, IAM, ALICE, ADMINS);

        CloseReceipt receipt = close(2, Coverage.complete(IAM));

        assertThat(receipt).isEqualTo(new CloseReceipt(1, 0));
        assertThat(store.snapshot().nodes()).hasSize(2);
        assertThat(store.snapshot().edges()).isEmpty();
    }

    @Test
    void closesEdgesTogetherWithTheirNodes() {
        ingest(1, IAM, ALICE);
        ingest(1, CONFIG, ADMINS, ALICE_IS_ADMIN);
        ingest(2, CONFIG, ALICE_IS_ADMIN);

        assertThat(close(2, Coverage.complete(IAM))).isEqualTo(new CloseReceipt(2, 0));
        assertThat(store.snapshot().edges()).isEmpty();
        assertThat(close(2, Coverage.complete(IAM))).isEqualTo(new CloseReceipt(0, 0));
    }

    @Test
    void marksWhatAnIncompleteSourceDidNotShowAsStale() {
        ingest(1, IAM, ALICE, ADMINS, ALICE_IS_ADMIN);
        ingest(2, IAM, ALICE);

        CloseReceipt receipt = close(2, Coverage.partial(IAM, "page 2 is missing"));

        assertThat(receipt).isEqualTo(new CloseReceipt(0, 2));
        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.ACTIVE);
        assertThat(lifeOf(ADMINS).state()).isEqualTo(FactState.STALE);
        assertThat(store.snapshot().edges().get(0).lifecycle().state()).isEqualTo(FactState.STALE);
    }

    @Test
    void marksAllOfAFailedSourceAsStale() {
        ingest(1, IAM, ALICE, ADMINS);

        assertThat(close(2, Coverage.failed(IAM, "unreadable"))).isEqualTo(new CloseReceipt(0, 2));
    }

    @Test
    void revivesAStaleFactThatIsSeenAgain() {
        ingest(1, IAM, ALICE);
        close(2, Coverage.failed(IAM, "unreadable"));
        ingest(3, IAM, ALICE);
        close(3, Coverage.complete(IAM));

        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.ACTIVE);
        assertThat(lifeOf(ALICE).firstSeen()).isEqualTo(scan(1).clock());
    }

    @Test
    void startsFirstSeenAndPropertiesAnewForAFactThatWasGone() {
        ingest(1, IAM, with(ALICE, Property.OWNER, "lee"), ADMINS, ALICE_IS_ADMIN);
        close(2, Coverage.complete(IAM));
        ingest(3, IAM, ALICE, ADMINS, ALICE_IS_ADMIN);

        assertThat(lifeOf(ALICE).firstSeen()).isEqualTo(scan(3).clock());
        assertThat(store.snapshot().findNode(ALICE.id()).orElseThrow().node()).isEqualTo(ALICE);
        assertThat(store.snapshot().edges().get(0).lifecycle().firstSeen()).isEqualTo(scan(3).clock());
    }

    @Test
    void doesNotTakeTombstonesForEndsOfEdges() {
        ingest(1, IAM, ALICE, ADMINS);
        close(2, Coverage.complete(IAM));

        assertThat(ingest(3, IAM, ALICE, ALICE_IS_ADMIN).dangling()).containsExactly(ALICE_IS_ADMIN);
    }

    @Test
    void keepsAFactThatAnotherSourceStillStates() {
        ingest(1, IAM, ALICE);
        ingest(1, CONFIG, ALICE);
        assertThat(lifeOf(ALICE).sources()).containsExactly(IAM, CONFIG);

        close(2, Coverage.complete(IAM));

        assertThat(lifeOf(ALICE).sources()).containsExactly(CONFIG);
        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.ACTIVE);
    }

    @Test
    void keepsAFactActiveWhileOneOfItsSourcesIsCertain() {
        ingest(1, IAM, ALICE);
        ingest(1, CONFIG, ALICE);

        assertThat(close(2, Coverage.failed(IAM, "unreadable"))).isEqualTo(new CloseReceipt(0, 0));
        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.ACTIVE);

        assertThat(close(3, Coverage.complete(CONFIG))).isEqualTo(new CloseReceipt(0, 0));
        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.STALE);
    }

    @Test
    void leavesSourcesAloneThatTheScanDoesNotMention() {
        ingest(1, IAM, ALICE);

        assertThat(close(2, Coverage.complete(CONFIG))).isEqualTo(new CloseReceipt(0, 0));
        assertThat(lifeOf(ALICE).state()).isEqualTo(FactState.ACTIVE);
    }

    @Test
    void remembersTheLastCoverageOfEverySource() {
        close(1, Coverage.complete(IAM), Coverage.partial(CONFIG, "no rights"));
        close(2, Coverage.complete(CONFIG), Coverage.failed(CONFIG, "second half"));

        assertThat(store.snapshot().coverage())
                .containsExactly(Coverage.complete(IAM), Coverage.partial(CONFIG, "second half"));
    }

    @Test
    void countsEpochsAndRemembersTheLast() {
        Epoch first = publish(1, noDerivation());
        Epoch second = publish(2, noDerivation());

        assertThat(first).isEqualTo(new Epoch(1, scan(1).id(), scan(1).clock()));
        assertThat(second).isEqualTo(new Epoch(2, scan(2).id(), scan(2).clock()));
        assertThat(store.findEpoch()).contains(second);
    }

    @Test
    void returnsDerivedNodesAndEdgesExactly() {
        ingest(1, IAM, ALICE, ADMINS);
        Node session = session("s1");
        Derivation derivation = new Derivation(
                List.of(session),
                List.of(assumes(ALICE, session, "b", "a"), assumes(session, ADMINS), assumes(ALICE, ADMINS)));

        publish(1, derivation);

        assertThat(store.derivation()).isEqualTo(derivation);
        assertThat(store.snapshot().nodes()).hasSize(2);
        assertThat(store.snapshot().edges()).isEmpty();
    }

    @Test
    void replacesWhatChangedAndRemovesWhatIsNoLongerDerived() {
        ingest(1, IAM, ALICE, ADMINS);
        Node kept = session("kept");
        publish(
                1,
                new Derivation(
                        List.of(kept, session("lost")),
                        List.of(assumes(ALICE, kept), assumes(ALICE, session("lost")), assumes(ALICE, ADMINS, "old"))));
        Derivation next = new Derivation(
                List.of(with(kept, Property.EXPLANATION, "new"), session("added")),
                List.of(assumes(ALICE, kept), assumes(ALICE, ADMINS, "new"), assumes(session("added"), kept)));

        publish(2, next);

        assertThat(store.derivation()).isEqualTo(next);
    }

    @Test
    void keepsAFactAndAConclusionOfTheSameIdentityApart() {
        Edge stated = edge(CanAssume.KIND, ALICE, ADMINS);
        ingest(1, IAM, ALICE, ADMINS, stated, user("s1"));
        Derivation derivation = new Derivation(List.of(session("s1")), List.of(assumes(ALICE, ADMINS)));
        publish(1, derivation);
        ingest(2, IAM, ALICE, ADMINS, stated, user("s1"));
        close(2, Coverage.complete(IAM));

        assertThat(store.derivation()).isEqualTo(derivation);
        assertThat(store.snapshot().edges()).extracting(StoredEdge::edge).containsExactly(stated);
        assertThat(store.snapshot().nodes()).extracting(StoredNode::node).contains(user("s1"));
    }

    @Test
    void refusesAConclusionAboutANodeThatDoesNotStand() {
        ingest(1, IAM, ALICE);
        Derivation broken = new Derivation(List.of(), List.of(assumes(ALICE, ADMINS)));

        assertThatThrownBy(() -> publish(1, broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("admins");
        assertThat(store.findEpoch()).isEmpty();
    }

    @Test
    void returnsFindingsExactlyAndWorstFirst() {
        ingest(1, IAM, ALICE, ADMINS);
        Finding mild = finding("f1", ALICE, ADMINS);
        Finding worse = finding("f2", ADMINS, user("nobody-states-this-one"));

        publish(1, noDerivation(), mild, worse, withStatus(finding("f0", ALICE, ALICE), FindingStatus.UNVERIFIED));

        assertThat(store.listFindings())
                .containsExactly(
                        seen(withStatus(finding("f0", ALICE, ALICE), FindingStatus.UNVERIFIED), 1, 1),
                        seen(mild, 1, 1),
                        seen(worse, 1, 1));
    }

    @Test
    void opensResolvesAndReopensFindings() {
        ingest(1, IAM, ALICE, ADMINS);
        Finding found = finding("f", ALICE, ADMINS);
        publish(1, noDerivation(), found);
        publish(2, noDerivation(), found);
        assertThat(store.listFindings()).containsExactly(seen(found, 1, 2));

        publish(3, noDerivation());
        assertThat(store.listFindings()).containsExactly(seen(withStatus(found, FindingStatus.RESOLVED), 1, 2));
        publish(4, noDerivation());
        assertThat(store.listFindings()).containsExactly(seen(withStatus(found, FindingStatus.RESOLVED), 1, 2));

        publish(5, noDerivation(), found);
        publish(6, noDerivation(), found);
        assertThat(store.listFindings()).containsExactly(seen(withStatus(found, FindingStatus.REOPENED), 1, 6));
    }

    @Test
    void returnsEveryKindOfNodeAndEdgeExactly() {
        List<Fact> facts = new ArrayList<>();
        for (NodeKind kind : NodeKind.values()) {
            facts.add(node(kind.label(), kind));
        }
        for (EdgeKind kind : EdgeKinds.listAll()) {
            facts.add(edge(kind, node("User", NodeKind.USER), node("Role", NodeKind.ROLE)));
        }

        store.ingest(scan(1), IAM, facts.stream());

        Snapshot snapshot = store.snapshot();
        assertThat(snapshot.nodes()).hasSize(NodeKind.values().length);
        assertThat(snapshot.nodes()).allSatisfy(stored -> assertThat(facts).contains(stored.node()));
        assertThat(snapshot.edges()).hasSize(EdgeKinds.listAll().size());
        assertThat(snapshot.edges()).allSatisfy(stored -> assertThat(facts).contains(stored.edge()));
        assertThat(Layer.values()).hasSize(2);
    }

    @Test
    void returnsEveryPropertyWithEveryTypeOfValueExactly() {
        List<PropertyValue> values = List.of(
                new PropertyValue.Text(""),
                new PropertyValue.Text("2026-11-20T12:00:00Z"),
                new PropertyValue.Whole(Long.MIN_VALUE),
                new PropertyValue.Flag(false),
                new PropertyValue.Moment(Instant.parse("1900-02-28T23:59:59.999Z")),
                new PropertyValue.Moment(Instant.ofEpochMilli(Long.MAX_VALUE)),
                new PropertyValue.Texts(List.of()),
                new PropertyValue.Texts(List.of("b", "a", "a")));
        List<Fact> nodes = new ArrayList<>();
        for (PropertyValue value : values) {
            Properties properties = Properties.none();
            for (Property property : Property.values()) {
                properties = properties.with(property, value);
            }
            nodes.add(Node.configured(new NodeId("n" + nodes.size()), NodeKind.USER, "n", properties, PLACE));
        }

        store.ingest(scan(1), IAM, nodes.stream());

        assertThat(store.snapshot().nodes()).extracting(StoredNode::node).isEqualTo(nodes);
    }

    @Test
    void carriesHostileTextsUnharmed() {
        List<String> texts = List.of(
                "' OR 1=1 //",
                "\"}) DETACH DELETE n //",
                "`:Admin` SET n:`Owned",
                "$rows",
                "ünïcödé 漢字 🔑",
                "a\u0000b\r\n\t",
                "x".repeat(100_000),
                "x".repeat(99_999) + "y",
                "é".repeat(4_000));
        List<Fact> facts = new ArrayList<>();
        for (String text : texts) {
            Properties properties =
                    Properties.none().with(Property.NATIVE_ID, text).with(Property.TAGS, List.of(text, text));
            facts.add(new Node(
                    new NodeId(text),
                    NodeKind.USER,
                    text,
                    properties,
                    Evidence.DECLARED,
                    new SourceLocation(text, text, 1)));
        }
        for (String text : texts) {
            Properties properties = Properties.none().with(Property.DISCRIMINATOR, text);
            facts.add(edge(MemberOf.KIND, (Node) facts.get(0), (Node) facts.get(texts.indexOf(text)))
                    .withProperties(properties)
                    .withCap(new Cap.Limited(Cap.Mode.AUTHORITY, List.of(new Permission("a:b", text)))));
        }

        SourceId source = new SourceId(texts.get(1) + texts.get(6));
        store.ingest(scan(1), source, facts.stream());
        store.ingest(scan(2), source, facts.stream());
        close(2, Coverage.partial(source, texts.get(6)));

        Snapshot snapshot = store.snapshot();
        assertThat(snapshot.nodes())
                .extracting(StoredNode::node)
                .hasSize(texts.size())
                .allMatch(facts::contains);
        assertThat(snapshot.edges())
                .extracting(StoredEdge::edge)
                .hasSize(texts.size())
                .allMatch(facts::contains);
        assertThat(snapshot.coverage()).containsExactly(Coverage.partial(source, texts.get(6)));
    }

    @Test
    void agreesWithTheMemoryStoreOnRandomScans() {
        long seed = Long.getLong("delegraph.seed", 20261120L);
        RandomFacts random = new RandomFacts(seed, 60);
        try (MemoryGraphStore memory = new MemoryGraphStore()) {
            for (int day = 1; day <= 6; day++) {
                for (SourceId source : List.of(IAM, CONFIG)) {
                    List<Fact> facts = random.next(100);
                    assertThat(store.ingest(scan(day), source, facts.stream()))
                            .isEqualTo(memory.ingest(scan(day), source, facts.stream()));
                }
                Coverage coverage = day % 2 == 0 ? Coverage.complete(IAM) : Coverage.partial(CONFIG, "some");
                assertThat(close(day, coverage)).isEqualTo(memory.close(scan(day), List.of(coverage)));
                assertThat(store.snapshot().nodes())
                        .as("seed %d", seed)
                        .isEqualTo(memory.snapshot().nodes());
                assertThat(store.snapshot().edges())
                        .as("seed %d", seed)
                        .isEqualTo(memory.snapshot().edges());
                assertThat(store.snapshot().digest())
                        .isEqualTo(memory.snapshot().digest());
            }
        }
    }

    /** The store under test, for what only one store promises. */
    protected final GraphStore store() {
        return store;
    }

    private IngestReceipt ingest(int day, SourceId source, Fact... facts) {
        return store.ingest(scan(day), source, Stream.of(facts));
    }

    private CloseReceipt close(int day, Coverage... coverage) {
        return store.close(scan(day), List.of(coverage));
    }

    private Epoch publish(int day, Derivation derivation, Finding... findings) {
        return store.publish(new Publication(scan(day), derivation, List.of(findings)));
    }

    private Lifecycle lifeOf(Node node) {
        return store.snapshot().findNode(node.id()).orElseThrow().lifecycle();
    }

    private static Derivation noDerivation() {
        return new Derivation(List.of(), List.of());
    }

    private static StoredFinding seen(Finding finding, int first, int last) {
        return new StoredFinding(finding, scan(first).clock(), scan(last).clock());
    }
}
