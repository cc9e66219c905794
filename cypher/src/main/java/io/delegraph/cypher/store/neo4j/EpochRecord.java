package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.ScanId;
import io.delegraph.cypher.store.Epoch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An epoch as the database keeps it.
 *
 * @param sweeping whether versions of earlier epochs may still be there
 */
record EpochRecord(long number, Scan scan, State state, Sweeping sweeping) {
    enum State {
        /** Written in several transactions, not yet visible to readers. */
        PUBLISHING,
        /** Visible. */
        COMPLETE
    }

    enum Sweeping {
        DONE,
        PENDING
    }

    /** The epoch before the first. */
    static final EpochRecord NONE =
            new EpochRecord(0, new Scan(new ScanId(""), Instant.EPOCH), State.COMPLETE, Sweeping.DONE);

    static List<EpochRecord> list(Transaction transaction) {
        return transaction.list("publish/epochs", Map.of(), found -> read(Rows.properties(found)));
    }

    /** The last completed epoch. */
    static Optional<EpochRecord> find(Transaction transaction) {
        return list(transaction).stream()
                .filter(epoch -> epoch.state() == State.COMPLETE)
                .reduce((earlier, later) -> later);
    }

    Instant clock() {
        return scan.clock();
    }

    Epoch epoch() {
        return new Epoch(number, scan.id(), scan.clock());
    }

    Map<String, Object> properties() {
        Row row = new Row()
                .with(Field.NUMBER, number)
                .with(Field.SCAN, scan.id().value())
                .with(Field.CLOCK, scan.clock())
                .with(Field.STATE, state.name());
        return sweeping == Sweeping.PENDING ? row.with(Field.UNSWEPT, true).values() : row.values();
    }

    private static EpochRecord read(Row row) {
        return new EpochRecord(
                row.whole(Field.NUMBER),
                new Scan(new ScanId(row.text(Field.SCAN)), row.instant(Field.CLOCK)),
                row.constant(State.class, Field.STATE),
                row.has(Field.UNSWEPT) ? Sweeping.PENDING : Sweeping.DONE);
    }
}
