package io.delegraph.cypher.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Layer;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.EdgeKinds;
import io.delegraph.cypher.graph.edge.MemberOf;
import io.delegraph.cypher.query.NamedQuery;
import io.delegraph.cypher.query.QueryCatalog;
import io.delegraph.cypher.store.StoreUnavailable;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.summary.Plan;

/** What the store makes of the database besides what the contract says. */
class Neo4jSchemaIT {
    @Test
    void writesTheLabelsAndTypesOfTheVocabularyAndNoOthers() {
        try (Neo4jGraphStore store = TestDatabase.empty(TestDatabase.settings())) {
            List<Fact> facts = new ArrayList<>();
            for (NodeKind kind : NodeKind.values()) {
                facts.add(Node.configured(
                        new NodeId(kind.label()), kind, kind.label(), Properties.none(), SourceLocation.document("d")));
            }
            for (EdgeKind kind : EdgeKinds.listAll()) {
                facts.add(Edge.configured(kind, new NodeId("User"), new NodeId("Role"), SourceLocation.document("d")));
            }
            store.ingest(new Scan(new ScanId("1"), Instant.EPOCH), new SourceId("s"), facts.stream());
        }

        TreeSet<String> labels = new TreeSet<>(List.of(Field.ENTITY, Layer.FACT.label()));
        Stream.of(NodeKind.values()).map(NodeKind::label).forEach(labels::add);
        Stream.of(NodeClass.values()).map(NodeClass::label).forEach(labels::add);
        assertThat(TestDatabase.texts("MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label"))
                .containsExactlyElementsOf(labels);
        assertThat(TestDatabase.texts("MATCH ()-[r]->() RETURN DISTINCT type(r)"))
                .containsExactlyElementsOf(
                        EdgeKinds.listAll().stream().map(EdgeKind::name).toList());
    }

    @Test
    void movesANodeToTheLabelsOfItsNewKind() {
        try (Neo4jGraphStore store = TestDatabase.empty(TestDatabase.settings())) {
            SourceLocation place = SourceLocation.document("d");
            NodeId id = new NodeId("x");
            Node tool = Node.configured(id, NodeKind.TOOL_OP, "x", Properties.none(), place);
            Node agent = Node.configured(id, NodeKind.AGENT, "x", Properties.none(), place);
            Scan scan = new Scan(new ScanId("1"), Instant.EPOCH);
            store.ingest(scan, new SourceId("a"), Stream.of(tool));
            store.ingest(scan, new SourceId("b"), Stream.of(agent));
        }

        assertThat(TestDatabase.texts("MATCH (n) UNWIND labels(n) AS label RETURN label"))
                .containsExactly("Agent", "Entity", "Fact", "Principal");
    }

    @Test
    void scansNothingForBatchesOnceTheGraphHasFacts() {
        try (Neo4jGraphStore store = TestDatabase.empty(TestDatabase.settings())) {
            store.ingest(new Scan(new ScanId("1"), Instant.EPOCH), new SourceId("s"), manyFacts());
        }
        Map<String, Object> none = Map.of(
                "rows", List.of(), "ids", List.of(), "starts", List.of(), "eids", List.of(), "elements", List.of());
        for (NamedQuery query : QueryCatalog.bundled().listAll()) {
            boolean touchesRows =
                    query.parameters().stream().anyMatch(each -> each.type().startsWith("LIST"))
                            && !query.name().startsWith("ingest/unseen");
            if (touchesRows) {
                Plan plan = TestDatabase.run("EXPLAIN " + query.text(), with(none, "epoch", 1L))
                        .summary()
                        .queryPlan()
                        .orElseThrow();
                assertThat(operators(plan)).as(query.name()).noneMatch(operator -> operator.contains("Scan"));
            }
        }
    }

    @Test
    void canBeConnectedTwice() {
        TestDatabase.empty(TestDatabase.settings()).close();
        List<String> before = TestDatabase.texts("SHOW CONSTRAINTS YIELD name RETURN name");

        Neo4jGraphStore.connect(TestDatabase.settings()).close();

        assertThat(before).contains("delegraph_fact_id", "delegraph_derived_key");
        assertThat(TestDatabase.texts("SHOW CONSTRAINTS YIELD name RETURN name"))
                .isEqualTo(before);
    }

    @Test
    void saysWhichServerRefused() {
        Neo4jSettings settings = TestDatabase.settings();

        assertThatThrownBy(() -> Neo4jGraphStore.connect(settings.uri(), settings.user(), "wrong"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(settings.uri().toString())
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() -> Neo4jGraphStore.connect(URI.create("bolt://127.0.0.1:1"), "neo4j", "secret"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("127.0.0.1:1");
        assertThatThrownBy(() -> Neo4jGraphStore.connect(settings.withDatabase("elsewhere")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("elsewhere");
    }

    private static Stream<Fact> manyFacts() {
        SourceLocation place = SourceLocation.document("d");
        return IntStream.range(0, 500).boxed().flatMap(i -> {
            NodeId id = new NodeId("n" + i);
            Node node = Node.configured(id, NodeKind.USER, "n", Properties.none(), place);
            return Stream.of(node, Edge.configured(MemberOf.KIND, id, new NodeId("n0"), place));
        });
    }

    private static List<String> operators(Plan plan) {
        List<String> operators = new ArrayList<>(List.of(plan.operatorType()));
        plan.children().forEach(child -> operators.addAll(operators(child)));
        return operators;
    }

    private static Map<String, Object> with(Map<String, Object> parameters, String name, Object value) {
        Map<String, Object> copy = new HashMap<>(parameters);
        copy.put(name, value);
        return copy;
    }
}
