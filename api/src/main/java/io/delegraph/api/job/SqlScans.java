package io.delegraph.api.job;

import io.delegraph.api.state.State;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The table of scans. Every method is one statement or one transaction, so that a process that ends in the middle leaves a
 * scan as it was before. Safe for use by several threads.
 */
public final class SqlScans implements ScanLog {
    private static final String UNFINISHED = "state IN ('QUEUED', 'RUNNING')";

    private final Jdbi jdbi;

    public SqlScans(State state) {
        this.jdbi = state.jdbi();
    }

    /** Adds an order as a scan that waits, or finds the one that its key or its firing has made already. */
    ScanQueue.Taken add(ScanOrder order, Instant now) {
        String id = UUID.randomUUID().toString();
        return jdbi.inTransaction(handle -> {
            Update insert = handle.createUpdate("""
                    INSERT INTO scan (id, state, requester, request_key, schedule, fired, content, upload, clock, received,
                        attempts, cancelling)
                    VALUES (:id, 'QUEUED', :requester, :key, :schedule, :fired, :content, :upload, :now, :now, 0, 0)
                    ON CONFLICT DO NOTHING""")
                    .bind("id", id)
                    .bind("requester", order.requester())
                    .bind("key", order.key())
                    .bind("schedule", order.firing().map(Firing::schedule))
                    .bind("fired", order.firing().map(firing -> firing.at().toEpochMilli()))
                    .bind("content", ContentText.of(order.content()))
                    .bind("upload", order.content().upload())
                    .bind("now", now.toEpochMilli());
            boolean fresh = insert.execute() == 1;
            Optional<ScanRecord> scan = fresh ? find(id) : same(order);
            return new ScanQueue.Taken(scan.orElseThrow(() -> new IllegalStateException("The order is gone.")), fresh);
        });
    }

    /** The scan that an order of the same firing or key has made. */
    Optional<ScanRecord> same(ScanOrder order) {
        Optional<ScanRecord> fired = order.firing().flatMap(this::findByFiring);
        return fired.isPresent() ? fired : order.key().flatMap(key -> findByKey(order.requester(), key));
    }

    @Override
    public Optional<ScanRecord> find(String id) {
        return jdbi.withHandle(handle ->
                one(handle.createQuery("SELECT * FROM scan WHERE id = :id").bind("id", id)));
    }

    @Override
    public Optional<ScanRecord> findByKey(String requester, String key) {
        return jdbi.withHandle(handle ->
                one(handle.createQuery("SELECT * FROM scan WHERE requester = :requester AND request_key = :key")
                        .bind("requester", requester)
                        .bind("key", key)));
    }

    @Override
    public Optional<ScanRecord> findByFiring(Firing firing) {
        return jdbi.withHandle(
                handle -> one(handle.createQuery("SELECT * FROM scan WHERE schedule = :schedule AND fired = :fired")
                        .bind("schedule", firing.schedule())
                        .bind("fired", firing.at().toEpochMilli())));
    }

    @Override
    public List<ScanRecord> list(ScanQuery query) {
        String states = query.states().isEmpty() ? "" : " AND state IN (<states>)";
        String schedule = query.schedule().isPresent() ? " AND schedule = :schedule" : "";
        String requester = query.requester().isPresent() ? " AND requester = :requester" : "";
        String before = query.before().isPresent() ? " AND place < (SELECT place FROM scan WHERE id = :before)" : "";
        return jdbi.withHandle(handle -> {
            Query select = handle.createQuery("SELECT * FROM scan WHERE 1 = 1" + states + schedule + requester + before
                            + " ORDER BY place DESC LIMIT :limit")
                    .bind("limit", query.limit());
            query.schedule().ifPresent(id -> select.bind("schedule", id));
            query.requester().ifPresent(name -> select.bind("requester", name));
            query.before().ifPresent(id -> select.bind("before", id));
            if (!query.states().isEmpty()) {
                select.bindList(
                        "states",
                        query.states().stream().map(Enum::name).sorted().toList());
            }
            return rows(select);
        });
    }

    /** Those that wait or run, in the order in which they were asked for. */
    List<ScanRecord> unfinished() {
        return jdbi.withHandle(
                handle -> rows(handle.createQuery("SELECT * FROM scan WHERE " + UNFINISHED + " ORDER BY place")));
    }

    /** Folders of the spool that scans still have to read. */
    public Set<String> uploads() {
        return jdbi.withHandle(handle ->
                new HashSet<>(handle.createQuery("SELECT upload FROM scan WHERE upload IS NOT NULL AND " + UNFINISHED)
                        .mapTo(String.class)
                        .list()));
    }

    /** The scan, begun; empty when it has ended meanwhile. */
    Optional<ScanRecord> begin(String id, Instant now) {
        return jdbi.inTransaction(handle -> {
            int begun = handle.createUpdate("UPDATE scan SET state = 'RUNNING', started = COALESCE(started, :now),"
                            + " attempts = attempts + 1 WHERE id = :id AND " + UNFINISHED)
                    .bind("id", id)
                    .bind("now", now.toEpochMilli())
                    .execute();
            return begun == 1 ? find(id) : Optional.empty();
        });
    }

    /** Ends a scan that has not begun; whether it had not. */
    boolean withdraw(String id, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("UPDATE scan SET state = 'CANCELLED', finished = :now"
                                + " WHERE id = :id AND state = 'QUEUED'")
                        .bind("now", now.toEpochMilli())
                        .bind("id", id)
                        .execute()
                == 1);
    }

    /** Notes that somebody wants the end of a scan that runs. */
    void cancelling(String id) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE scan SET cancelling = 1 WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    /** Ends a scan that was not published; whether it had not ended yet. */
    boolean end(String id, ScanState state, Optional<String> problem, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("UPDATE scan SET state = :state, problem = :problem,"
                                + " finished = :now WHERE id = :id AND " + UNFINISHED)
                        .bind("state", state.name())
                        .bind("problem", problem)
                        .bind("now", now.toEpochMilli())
                        .bind("id", id)
                        .execute()
                == 1);
    }

    /** Ends a scan that was published. */
    void publish(String id, ScanState state, ScanSummary summary, long epoch, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE scan SET state = :state, summary = :summary,"
                        + " published = :scan, epoch = :epoch, finished = :now WHERE id = :id AND " + UNFINISHED)
                .bind("state", state.name())
                .bind("summary", SummaryText.of(summary))
                .bind("scan", summary.scan().value())
                .bind("epoch", epoch)
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute());
    }

    private static Optional<ScanRecord> one(Query select) {
        return select.map((row, context) -> ScanRow.read(row)).findOne();
    }

    private static List<ScanRecord> rows(Query select) {
        return select.map((row, context) -> ScanRow.read(row)).list();
    }
}
