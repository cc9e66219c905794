package io.delegraph.cypher.store.neo4j;

import java.util.List;
import java.util.Map;

/**
 * Finishes or undoes what a crash left of a chunked publish: versions of an epoch that was never completed are deleted and
 * those that it would have ended stay; versions that a completed epoch ended are deleted. Does nothing otherwise.
 */
final class Recovery {
    private static final int AT_ONCE = 10_000;

    private final Connection connection;

    Recovery(Connection connection) {
        this.connection = connection;
    }

    void run() {
        List<EpochRecord> epochs = connection.read(EpochRecord::list);
        long last = epochs.stream()
                .filter(epoch -> epoch.state() == EpochRecord.State.COMPLETE)
                .mapToLong(EpochRecord::number)
                .max()
                .orElse(0);
        boolean announced = epochs.stream().anyMatch(epoch -> epoch.state() == EpochRecord.State.PUBLISHING);
        boolean unswept = epochs.stream().anyMatch(epoch -> epoch.sweeping() == EpochRecord.Sweeping.PENDING);
        if (announced || unswept) {
            deleteLeftovers(last);
            revive(last);
            connection.run(transaction -> transaction.run("publish/forget-announced", Map.of()));
            connection.run(transaction -> transaction.run("publish/swept", Map.of()));
        }
    }

    private void deleteLeftovers(long last) {
        delete("publish/leftover-edges", "publish/delete-edges", last);
        delete("publish/leftover-nodes", "publish/delete-nodes", last);
    }

    private void delete(String find, String delete, long last) {
        List<String> elements = connection.read(transaction -> transaction.list(
                find, Map.of("epoch", last), found -> found.get("element").asString()));
        for (List<String> batch : Transaction.batches(elements)) {
            connection.run(transaction -> transaction.run(delete, Map.of("elements", batch)));
        }
    }

    private void revive(long last) {
        Map<String, Object> parameters = Map.of("epoch", last, "limit", AT_ONCE);
        connection.runUntilNoneIsLeft("publish/revive-edges", parameters, "revived");
        connection.runUntilNoneIsLeft("publish/revive-nodes", parameters, "revived");
    }
}
