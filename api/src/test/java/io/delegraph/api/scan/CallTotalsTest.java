package io.delegraph.api.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.Called;
import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import io.delegraph.cypher.store.event.SqlEventStore;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallTotalsTest {
    private static final String HEADER = "{\"type\":\"header\",\"schema\":\"delegraph.facts/1\",\"source\":\"test\"}\n";
    private static final String CALL = """
            {"type":"call","chain":"c1","hop":%d,"at":"2026-01-15T11:00:0%dZ","actor":"agent:support","tool":"crm","action":"read_order","outcome":"OK"}
            """;

    @TempDir
    Path folder;

    private final GraphStore graph = new MemoryGraphStore();
    private EventStore events = SqlEventStore.in(Path.of(""));
    private int scans;

    @BeforeEach
    void open() {
        events = SqlEventStore.in(folder);
    }

    @AfterEach
    void close() {
        events.close();
    }

    private Ingested scan(String name, String content) throws IOException {
        scans++;
        Path file = Files.writeString(folder.resolve(name), HEADER + content);
        return new Ingestion(new ScanStores(graph, events), InputStream.nullInputStream(), ScanProgress.UNWATCHED)
                .run(ScanInputs.of(
                        List.of(file.toString()),
                        Instant.parse("2026-01-15T12:00:00Z").plusSeconds(scans)));
    }

    private Optional<Edge> called() {
        return graph.snapshot().edges().stream()
                .map(StoredEdge::edge)
                .filter(edge -> edge.kind().equals(Called.KIND))
                .findFirst();
    }

    private static Optional<Node> node(Snapshot snapshot, String id) {
        return snapshot.findNode(new NodeId(id)).map(StoredNode::node);
    }

    @Test
    void countsTheSameFileTwiceOnce() throws IOException {
        scan("calls.ndjson", CALL.formatted(0, 0) + CALL.formatted(1, 1));
        scan("calls.ndjson", CALL.formatted(0, 0) + CALL.formatted(1, 1));

        assertThat(called().orElseThrow().properties().findWhole(Property.CALLS_COUNTED))
                .hasValue(2);
        assertThat(node(graph.snapshot(), "agent:support").orElseThrow().evidence())
                .isEqualTo(Evidence.OBSERVED);
    }

    @Test
    void addsUpTheCallsOfEveryScan() throws IOException {
        scan("calls.ndjson", CALL.formatted(0, 0));
        scan("more.ndjson", CALL.formatted(1, 1));

        assertThat(called().orElseThrow().properties().findWhole(Property.CALLS_COUNTED))
                .hasValue(2);
    }

    @Test
    void givesWayToWhatIsDeclaredLater() throws IOException {
        scan("calls.ndjson", CALL.formatted(0, 0));
        scan(
                "estate.ndjson",
                "{\"type\":\"principal\",\"id\":\"shop/agents/support\",\"kind\":\"Agent\",\"name\":\"agent:support\"}\n");

        assertThat(node(graph.snapshot(), "agent:support")).isEmpty();
        assertThat(called().orElseThrow().from()).isEqualTo(new NodeId("shop/agents/support"));
    }

    @Test
    void touchesNoDatabaseWhereNothingWasObserved() throws IOException {
        Ingested ingested =
                scan("estate.ndjson", "{\"type\":\"resource\",\"id\":\"r\",\"kind\":\"Bucket\",\"name\":\"r\"}\n");

        assertThat(folder.resolve("events.db")).doesNotExist();
        assertThat(ingested.collection().coverage()).hasSize(1);
    }
}
