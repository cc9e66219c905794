package io.delegraph.cypher.store;

import static io.delegraph.cypher.store.Samples.CONFIG;
import static io.delegraph.cypher.store.Samples.IAM;
import static io.delegraph.cypher.store.Samples.PLACE;
import static io.delegraph.cypher.store.Samples.edge;
import static io.delegraph.cypher.store.Samples.node;
import static io.delegraph.cypher.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Fact;
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
import io.delegraph.cypher.graph.edge.EdgeKinds;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That a store returns exactly what it was given, whatever that is. */
public abstract class FidelityContract extends GraphStoreContract {
    @Test
    void returnsEveryKindOfNodeAndEdgeExactly() {
        List<Fact> facts = new ArrayList<>();
        for (NodeKind kind : NodeKind.values()) {
            facts.add(node(kind.label(), kind));
        }
        for (EdgeKind kind : EdgeKinds.listAll()) {
            facts.add(edge(kind, node("User", NodeKind.USER), node("Role", NodeKind.ROLE)));
        }

        store().ingest(scan(1), IAM, facts.stream());

        Snapshot snapshot = store().snapshot();
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

        store().ingest(scan(1), IAM, nodes.stream());

        assertThat(store().snapshot().nodes()).extracting(StoredNode::node).isEqualTo(nodes);
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
                "half a pair \ud83d",
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

        SourceId source = new SourceId(texts.get(1) + texts.get(7));
        store().ingest(scan(1), source, facts.stream());
        store().ingest(scan(2), source, facts.stream());
        close(2, Coverage.partial(source, texts.get(7)));

        Snapshot snapshot = store().snapshot();
        assertThat(snapshot.nodes())
                .extracting(StoredNode::node)
                .hasSize(texts.size())
                .allMatch(facts::contains);
        assertThat(snapshot.edges())
                .extracting(StoredEdge::edge)
                .hasSize(texts.size())
                .allMatch(facts::contains);
        assertThat(snapshot.coverage()).containsExactly(Coverage.partial(source, texts.get(7)));
    }

    @Test
    void agreesWithTheMemoryStoreOnRandomScans() {
        long seed = Long.getLong("delegraph.seed", 20261120L);
        RandomFacts random = new RandomFacts(seed, 60);
        try (MemoryGraphStore memory = new MemoryGraphStore()) {
            for (int day = 1; day <= 6; day++) {
                for (SourceId source : List.of(IAM, CONFIG)) {
                    List<Fact> facts = random.next(100);
                    assertThat(store().ingest(scan(day), source, facts.stream()))
                            .isEqualTo(memory.ingest(scan(day), source, facts.stream()));
                }
                Coverage coverage = day % 2 == 0 ? Coverage.complete(IAM) : Coverage.partial(CONFIG, "some");
                assertThat(close(day, coverage)).isEqualTo(memory.close(scan(day), List.of(coverage)));
                assertThat(store().snapshot().nodes())
                        .as("seed %d", seed)
                        .isEqualTo(memory.snapshot().nodes());
                assertThat(store().snapshot().edges())
                        .as("seed %d", seed)
                        .isEqualTo(memory.snapshot().edges());
                assertThat(store().snapshot().digest())
                        .isEqualTo(memory.snapshot().digest());
            }
        }
    }
}
