package io.delegraph.api.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The outbox in the state: deliveries and what they carry. Safe for use by several threads. */
public final class SqlOutbox {
    /** So many may wait for one webhook; what comes then is given up at once. */
    static final int MOST_WAITING = 10_000;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String SELECT =
            "SELECT d.place, d.webhook, d.event, e.type, d.state, d.attempts, d.due, d.changed, d.status, d.problem,"
                    + " e.at, e.body FROM webhook_delivery d JOIN webhook_event e ON e.id = d.event";

    private final Supplier<Jdbi> state;

    public SqlOutbox(Supplier<Jdbi> state) {
        this.state = state;
    }

    /** Something to send. */
    record Parcel(Delivery delivery, Event event) {}

    /** Puts an event in for a webhook, unless it is there. */
    static void put(Handle handle, Webhook webhook, Notice notice, Instant now) {
        write(handle, notice);
        boolean full = waiting(handle, webhook.id()) >= MOST_WAITING;
        handle.createUpdate("INSERT INTO webhook_delivery (webhook, event, state, attempts, due, changed, problem)"
                        + " VALUES (:webhook, :event, :state, 0, :now, :now, :problem)"
                        + " ON CONFLICT (webhook, event) DO NOTHING")
                .bind("webhook", webhook.id())
                .bind("event", notice.id())
                .bind("state", full ? Delivery.State.DEAD : Delivery.State.WAITING)
                .bind("now", now.toEpochMilli())
                .bind("problem", full ? "Too many events wait already." : null)
                .execute();
    }

    /** Whether an event was told to somebody. */
    static boolean holds(Handle handle, String event) {
        return handle.createQuery("SELECT COUNT(*) FROM webhook_event WHERE id = :id")
                        .bind("id", event)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static void write(Handle handle, Notice notice) {
        handle.createUpdate("INSERT INTO webhook_event (id, type, at, body) VALUES (:id, :type, :at, :body)"
                        + " ON CONFLICT (id) DO NOTHING")
                .bind("id", notice.id())
                .bind("type", notice.type())
                .bind("at", notice.at().toEpochMilli())
                .bind("body", EventBody.write(EventBody.of(notice)))
                .execute();
    }

    private static long waiting(Handle handle, String webhook) {
        return handle.createQuery(
                        "SELECT COUNT(*) FROM webhook_delivery WHERE webhook = :webhook AND state = 'WAITING'")
                .bind("webhook", webhook)
                .mapTo(Long.class)
                .one();
    }

    /** Ids of the enabled webhooks whose first waiting event has its time come. */
    List<String> due(Instant now) {
        return state.get()
                .withHandle(handle -> handle.createQuery("SELECT d.webhook FROM webhook_delivery d"
                                + " JOIN webhook w ON w.id = d.webhook WHERE w.enabled = 1 AND d.state = 'WAITING'"
                                + " AND d.due <= :now AND d.place = (SELECT MIN(first.place) FROM webhook_delivery first"
                                + " WHERE first.webhook = d.webhook AND first.state = 'WAITING') ORDER BY d.place")
                        .bind("now", now.toEpochMilli())
                        .mapTo(String.class)
                        .list());
    }

    /** The first event that waits for an enabled webhook, if its time has come. */
    Optional<Parcel> next(String webhook, Instant now) {
        return state.get()
                .withHandle(handle -> handle.createQuery(SELECT
                                + " JOIN webhook w ON w.id = d.webhook AND w.enabled = 1"
                                + " WHERE d.webhook = :webhook AND d.state = 'WAITING' ORDER BY d.place LIMIT 1")
                        .bind("webhook", webhook)
                        .map((row, context) -> new Parcel(delivery(row), event(row)))
                        .findOne())
                .filter(parcel -> !parcel.delivery().due().isAfter(now));
    }

    /** Writes down what an attempt came to, unless the webhook was removed meanwhile. */
    void settle(Delivery delivery, Outcome outcome, Optional<Instant> next, Instant now) {
        Delivery.State after = outcome.verdict() == Outcome.Verdict.ARRIVED
                ? Delivery.State.DELIVERED
                : next.map(due -> Delivery.State.WAITING).orElse(Delivery.State.DEAD);
        state.get()
                .useHandle(handle -> handle.createUpdate("UPDATE webhook_delivery SET state = :state,"
                                + " attempts = :attempts, due = :due, changed = :now, status = :status, problem = :problem"
                                + " WHERE webhook = :webhook AND event = :event")
                        .bind("webhook", delivery.webhook())
                        .bind("event", delivery.event())
                        .bind("state", after)
                        .bind("attempts", delivery.attempts() + 1)
                        .bind("due", next.orElse(now).toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .bind("status", outcome.status().orElse(null))
                        .bind("problem", outcome.problem().orElse(null))
                        .execute());
    }

    /** Writes down what became of a sample, which waits for nothing. */
    void record(Webhook webhook, Notice sample, Outcome outcome, Instant now) {
        state.get().useTransaction(handle -> {
            write(handle, sample);
            boolean arrived = outcome.verdict() == Outcome.Verdict.ARRIVED;
            handle.createUpdate("INSERT INTO webhook_delivery"
                            + " (webhook, event, state, attempts, due, changed, status, problem)"
                            + " VALUES (:webhook, :event, :state, 1, :now, :now, :status, :problem)")
                    .bind("webhook", webhook.id())
                    .bind("event", sample.id())
                    .bind("state", arrived ? Delivery.State.DELIVERED : Delivery.State.DEAD)
                    .bind("now", now.toEpochMilli())
                    .bind("status", outcome.status().orElse(null))
                    .bind("problem", outcome.problem().orElse(null))
                    .execute();
        });
    }

    /**
     * Deliveries of a webhook, the newest first.
     *
     * @param before place that all of them come before
     */
    public List<Delivery> list(String webhook, Optional<Delivery.State> only, long before, int limit) {
        String filter = only.map(each -> " AND d.state = :state").orElse("");
        return state.get().withHandle(handle -> {
            var query = handle.createQuery(SELECT + " WHERE d.webhook = :webhook AND d.place < :before" + filter
                            + " ORDER BY d.place DESC LIMIT :limit")
                    .bind("webhook", webhook)
                    .bind("before", before)
                    .bind("limit", limit);
            only.ifPresent(each -> query.bind("state", each));
            return query.map((row, context) -> delivery(row)).list();
        });
    }

    /** One delivery. */
    public Optional<Delivery> find(String webhook, String event) {
        return state.get()
                .withHandle(handle -> handle.createQuery(SELECT + " WHERE d.webhook = :webhook AND d.event = :event")
                        .bind("webhook", webhook)
                        .bind("event", event)
                        .map((row, context) -> delivery(row))
                        .findOne());
    }

    /** Lets a delivery begin anew, whatever became of it; no when there is none. */
    public boolean redeliver(String webhook, String event, Instant now) {
        return state.get()
                .withHandle(handle -> handle.createUpdate(
                                        "UPDATE webhook_delivery SET state = 'WAITING',"
                                                + " attempts = 0, due = :now, changed = :now WHERE webhook = :webhook AND event = :event")
                                .bind("webhook", webhook)
                                .bind("event", event)
                                .bind("now", now.toEpochMilli())
                                .execute()
                        == 1);
    }

    /** Forgets what ended long ago, and events that nobody waits for any more. */
    void prune(Instant now) {
        long oldest = now.minus(KEPT).toEpochMilli();
        state.get().useTransaction(handle -> {
            handle.createUpdate("DELETE FROM webhook_delivery WHERE state <> 'WAITING' AND changed < :oldest")
                    .bind("oldest", oldest)
                    .execute();
            handle.createUpdate("DELETE FROM webhook_event WHERE at < :oldest AND NOT EXISTS"
                            + " (SELECT 1 FROM webhook_delivery d WHERE d.event = webhook_event.id)")
                    .bind("oldest", oldest)
                    .execute();
        });
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        Optional<Integer> answered = row.wasNull() ? Optional.empty() : Optional.of(status);
        return new Delivery(
                row.getLong("place"),
                row.getString("webhook"),
                row.getString("event"),
                EventType.valueOf(row.getString("type")),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("due")),
                Instant.ofEpochMilli(row.getLong("changed")),
                answered,
                Optional.ofNullable(row.getString("problem")));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getString("event"),
                EventType.valueOf(row.getString("type")),
                Instant.ofEpochMilli(row.getLong("at")),
                EventBody.read(row.getString("body")));
    }
}
