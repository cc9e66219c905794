package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Nodes per second through the store, beside a bare UNWIND loop that keeps only an id and a name: what idempotence,
 * provenance and life cycle cost. Prints both sides and their ratio, round by round; read the ratio, not the rates.
 *
 * <p>Run: {@code mvn -B verify -Pbenchmark -pl cypher}.
 */
public final class IngestBenchmark {
    private static final int NODES = 20_000;
    private static final int BATCH = 10_000;
    private static final int ROUNDS = 4;
    private static final Instant CLOCK = Instant.parse("2026-01-01T00:00:00Z");

    private IngestBenchmark() {}

    /** Runs the rounds; the first warms up. */
    public static void main(String... arguments) {
        for (int round = 0; round < ROUNDS; round++) {
            double store = perSecond(IngestBenchmark::throughTheStore);
            double bare = perSecond(IngestBenchmark::throughABareLoop);
            System.out.printf(
                    "round %d  store %,.0f nodes/s  bare UNWIND %,.0f nodes/s  ratio %.2f%n",
                    round, store, bare, store / bare);
        }
    }

    private static double perSecond(Runnable work) {
        TestDatabase.run("MATCH (n) DETACH DELETE n", Map.of());
        long start = System.nanoTime();
        work.run();
        return NODES / ((System.nanoTime() - start) / 1e9);
    }

    private static void throughTheStore() {
        try (Neo4jGraphStore store = Neo4jGraphStore.connect(TestDatabase.settings())) {
            store.ingest(new Scan(new ScanId("benchmark"), CLOCK), new SourceId("benchmark/nodes"), facts());
        }
    }

    private static Stream<Fact> facts() {
        return IntStream.range(0, NODES).mapToObj(IngestBenchmark::node);
    }

    private static Node node(int number) {
        return Node.configured(
                new NodeId("aws:111122223333:user:user-" + number),
                NodeKind.USER,
                "user-" + number,
                Properties.none().with(Property.ACCOUNT_ID, "111122223333"),
                new SourceLocation("benchmark.json", "/UserDetailList/" + number, number + 1));
    }

    private static void throughABareLoop() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number = 0; number < NODES; number++) {
            rows.add(Map.of("id", "aws:111122223333:user:user-" + number, "name", "user-" + number));
            if (rows.size() == BATCH) {
                TestDatabase.run(
                        "UNWIND $rows AS row MERGE (n:Fact {id: row.id}) SET n.name = row.name", Map.of("rows", rows));
                rows.clear();
            }
        }
    }
}
