package io.delegraph.collector.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.facts.FactsCollector;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.Uses;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.store.Observed;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {
    private static final SourceId SOURCE = new SourceId("mcp/laptop/clients");
    private static final SourceLocation PLACE = new SourceLocation("a/mcp.json", "/mcpServers/ä~1b", 7);
    private static final Node NODE = new Node(
            new NodeId("key ü"),
            NodeKind.API_KEY,
            "na\"me",
            Properties.none()
                    .with(Property.PATH, "/p")
                    .with(Property.COUNT, 3)
                    .with(Property.TAGS, List.of("a", "b"))
                    .with(Property.CREATED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                    .flagged(Property.VERIFIED, new Flag(false)),
            Evidence.OBSERVED,
            PLACE);
    private static final Edge EDGE = new Edge(
            Uses.KIND,
            new NodeId("tool"),
            NODE.id(),
            new Cap.Limited(Cap.Mode.AUTHORITY, List.of(new Permission("s3:Get*", "arn:aws:s3:::a b/*"))),
            Truth.CONDITIONAL,
            Properties.none().with(Property.SLOT, "env:X"),
            Evidence.DECLARED,
            PLACE);

    private static String bundle(FingerprintKey key) {
        StringWriter target = new StringWriter();
        BundleWriter writer = BundleWriter.start(target, key, List.of("laptop"), Instant.parse("2026-01-01T00:00:00Z"));
        writer.fact(SOURCE, NODE);
        writer.fact(SOURCE, EDGE);
        writer.diagnostic(Diagnostic.warning("MCP_X", "Something.", PLACE));
        writer.coverage(Coverage.complete(SOURCE));
        writer.input(new InputReport("a/mcp.json", "mcp", 3, 2, 1, Completeness.COMPLETE));
        writer.finish();
        return target.toString();
    }

    private static CollectedFacts read(String text) {
        return CollectedFacts.of(new BundleCollector(), DocumentInMemory.of(text), CollectedFacts.context("elsewhere"));
    }

    @Test
    void handsEverythingOnAsItWasCollected() {
        CollectedFacts collected = read(bundle(CollectedFacts.KEY));

        assertThat(collected.facts())
                .containsExactly(new CollectedFacts.Stated(SOURCE, NODE), new CollectedFacts.Stated(SOURCE, EDGE));
        assertThat(collected.edges().get(0).cap()).isEqualTo(EDGE.cap());
        assertThat(collected.diagnostics()).containsExactly(Diagnostic.warning("MCP_X", "Something.", PLACE));
        assertThat(collected.coverage()).containsExactly(Coverage.complete(SOURCE));
        assertThat(collected.inputs().get(0))
                .isEqualTo(new InputReport("a/mcp.json", "mcp", 3, 2, 1, Completeness.COMPLETE));
        assertThat(collected.inputs().get(1).completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void handsObservationsOnAsTheyWereCollected() {
        List<Observation> every = Observed.everything();
        StringWriter target = new StringWriter();
        BundleWriter writer = BundleWriter.start(
                target, CollectedFacts.KEY, List.of("laptop"), Instant.parse("2026-01-01T00:00:00Z"));
        every.forEach(writer::observation);
        writer.finish();

        CollectedFacts collected = read(target.toString());

        assertThat(collected.observations()).isEqualTo(every);
        assertThat(collected.diagnostics()).isEmpty();
        assertThat(collected.coverage()).isEmpty();
    }

    @Test
    void leavesOutAnObservationThatItCannotRead() {
        StringWriter target = new StringWriter();
        BundleWriter writer = BundleWriter.start(
                target, CollectedFacts.KEY, List.of("laptop"), Instant.parse("2026-01-01T00:00:00Z"));
        Observed.everything().forEach(writer::observation);
        String text = target.toString().replaceFirst("\"outcome\":\"OK\"", "\"outcome\":7");

        CollectedFacts collected = read(text);

        assertThat(collected.observations()).hasSize(Observed.everything().size() - 1);
        assertThat(collected.problems()).contains("BUNDLE_UNREADABLE_RECORD :2");
    }

    @Test
    void takesABundleUnderAnotherKeyForPartlyRead() {
        assertDoubted(bundle(FingerprintKey.random()));
    }

    @Test
    void takesAChangedBundleForPartlyRead() {
        assertDoubted(bundle(CollectedFacts.KEY).replace("env:X", "env:Y"));
    }

    @Test
    void takesABundleWithATrailerOfAnotherForPartlyRead() {
        String good = bundle(CollectedFacts.KEY);

        assertDoubted(good + good.lines().reduce((first, second) -> second).orElseThrow() + "\n");
    }

    @Test
    void takesABundleWithoutTrailerForPartlyRead() {
        String good = bundle(CollectedFacts.KEY);

        assertDoubted(good.substring(0, good.indexOf("{\"record\":\"trailer\"")));
        assertDoubted(good.substring(0, good.indexOf("{\"record\":\"coverage\"")));
    }

    private static void assertDoubted(String text) {
        CollectedFacts collected = read(text);

        assertThat(collected.facts()).hasSize(2);
        assertThat(collected.problems()).contains("BUNDLE_UNTRUSTED :0");
        assertThat(collected.coverage()).extracting(Coverage::completeness).containsExactly(Completeness.PARTIAL);
    }

    @Test
    void reportsKindsAndPropertiesThatItDoesNotKnow() {
        String text = bundle(CollectedFacts.KEY).replace("USES", "NEW_KIND").replace("\"count\"", "\"newProperty\"");

        CollectedFacts collected = read(text);

        assertThat(collected.problems())
                .contains("BUNDLE_UNKNOWN_PROPERTY /properties/newProperty:2", "BUNDLE_UNREADABLE_RECORD :3");
        assertThat(collected.nodes().get(0).properties().findText(Property.PATH))
                .contains("/p");
        assertThat(collected.edges()).isEmpty();
        assertThat(collected.coverage().get(0).completeness()).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void readsNoEdgeWithoutTheWholeOfItsCap() {
        assertThat(read(bundle(CollectedFacts.KEY).replace("s3:Get*", "")).edges())
                .isEmpty();
    }

    @Test
    void recognisesBundlesAndNothingElse() {
        DocumentHead head = new DocumentHead("a", bundle(CollectedFacts.KEY));

        assertThat(new BundleCollector().recognises(head)).isTrue();
        assertThat(new FactsCollector().recognises(head)).isFalse();
        assertThat(new BundleCollector()
                        .recognises(new DocumentHead("a", "{\"type\":\"header\",\"schema\":\"delegraph.facts/1\"}")))
                .isFalse();
    }
}
