package io.delegraph.cypher.store.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A publish that is too large for one transaction, step by step. */
final class ChunkedPublish {
    private final Connection connection;
    private final int chunk;
    private final Changes changes;
    private final EpochRecord epoch;

    ChunkedPublish(Connection connection, int chunk, Changes changes, EpochRecord epoch) {
        this.connection = connection;
        this.chunk = chunk;
        this.changes = changes;
        this.epoch = epoch;
    }

    /** Writes all that begins and marks all that ends; readers still see the last epoch. */
    void prepare() {
        EpochRecord announced =
                new EpochRecord(epoch.number(), epoch.scan(), EpochRecord.State.PUBLISHING, EpochRecord.Sweeping.DONE);
        connection.run(
                transaction -> transaction.run("publish/announce", Map.of("properties", announced.properties())));
        Map<String, Object> until = Map.of("epoch", epoch.number());
        inChunks("publish/retire-edges", "elements", changes.endedEdges(), until);
        inChunks("publish/retire-nodes", "elements", changes.endedNodes(), until);
        inChunks("publish/new-nodes", "rows", changes.nodes(), Map.of());
        inChunks("publish/new-edges", "rows", changes.edges(), Map.of());
        inChunks("publish/new-findings", "rows", changes.findings(), Map.of());
    }

    /** Readers see the new epoch from here on. One small transaction. */
    void complete() {
        EpochRecord completed =
                new EpochRecord(epoch.number(), epoch.scan(), EpochRecord.State.COMPLETE, EpochRecord.Sweeping.PENDING);
        connection.run(transaction -> transaction.run(
                "publish/complete", Map.of("number", completed.number(), "properties", completed.properties())));
    }

    /** Deletes what ended. */
    void sweep() {
        inChunks("publish/delete-edges", "elements", changes.endedEdges(), Map.of());
        inChunks("publish/delete-nodes", "elements", changes.endedNodes(), Map.of());
        connection.run(transaction -> transaction.run("publish/swept", Map.of()));
    }

    private void inChunks(String query, String parameter, List<?> values, Map<String, Object> more) {
        for (List<?> batch : Transaction.batches(values, chunk)) {
            Map<String, Object> parameters = new HashMap<>(more);
            parameters.put(parameter, batch);
            connection.run(transaction -> transaction.run(query, parameters));
        }
    }
}
