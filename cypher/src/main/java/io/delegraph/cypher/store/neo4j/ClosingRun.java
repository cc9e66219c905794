package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.store.CloseReceipt;
import io.delegraph.cypher.store.life.Closing;
import io.delegraph.cypher.store.life.Life;
import io.delegraph.cypher.store.life.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;

/**
 * Judges the facts that a scan did not see again: reads their lives, asks {@link Closing}, writes what changed, in batches of
 * one transaction each. Nodes before edges, because an edge ends with its node. An interrupted closing is repaired by
 * repeating it.
 */
final class ClosingRun {
    private final Connection connection;
    private final Scan scan;
    private final Closing closing;
    private final Tally tally;

    ClosingRun(Connection connection, Scan scan, Closing closing) {
        this.connection = connection;
        this.scan = scan;
        this.closing = closing;
        this.tally = new Tally(closing);
    }

    CloseReceipt run() {
        List<Map<String, Object>> coverage =
                closing.coverage().stream().map(ClosingRun::coverageRow).toList();
        connection.run(transaction -> transaction.runBatched("ingest/coverage", "rows", coverage));
        judge("ingest/unseen-nodes", "ingest/node-lives", found -> closing.judge(life(found)));
        judge("ingest/unseen-edges", "ingest/edge-lives", found -> judgeEdge(life(found), found));
        return tally.receipt();
    }

    private void judge(String read, String write, Function<Record, Life> judgement) {
        List<String> sources = closing.coverage().stream()
                .map(coverage -> coverage.source().value())
                .toList();
        List<Map<String, Object>> changes = new ArrayList<>();
        connection
                .read(transaction -> transaction.list(
                        read,
                        Map.of("sources", sources, "scan", scan.id().value()),
                        found -> new Judged(found.get("element").asString(), life(found), judgement.apply(found))))
                .forEach(judged -> {
                    tally.count(judged.before(), judged.after());
                    if (!judged.before().equals(judged.after())) {
                        changes.add(Map.of(
                                "element",
                                judged.element(),
                                "life",
                                LifeCodec.write(judged.after()).values()));
                    }
                });
        for (List<Map<String, Object>> batch : Transaction.batches(changes)) {
            connection.run(transaction -> transaction.run(write, Map.of("rows", batch)));
        }
    }

    private Life judgeEdge(Life life, Record found) {
        return found.get("endsStand").asBoolean() ? closing.judge(life) : life.ended();
    }

    private static Life life(Record found) {
        return LifeCodec.read(Rows.map(found, "life"));
    }

    private static Map<String, Object> coverageRow(Coverage coverage) {
        Row properties = new Row()
                .withId(Field.ID, coverage.source().value())
                .with(Field.COMPLETENESS, coverage.completeness().name())
                .with(Field.REASON, coverage.reason());
        return Map.of("id", StoreKey.of(coverage.source().value()), "properties", properties.values());
    }

    private record Judged(String element, Life before, Life after) {}
}
