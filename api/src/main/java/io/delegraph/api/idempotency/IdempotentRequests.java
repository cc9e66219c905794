package io.delegraph.api.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Requests with a key, in the state, for a day. Safe for use by several threads. */
public final class IdempotentRequests {
    private static final Duration KEPT = Duration.ofHours(24);
    /** After that nobody is answering any more. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);

    private static final String ONE = " WHERE caller = :caller AND operation = :operation AND idempotency_key = :key";

    private final Jdbi jdbi;
    private final Clock clock;

    public IdempotentRequests(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Forgets what no server of ours can be answering any more: one has just started. */
    public void begin() {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM idempotent_request WHERE status IS NULL"));
    }

    /** Takes the request, unless it was taken before. */
    public Admission admit(KeyedRequest request) {
        long now = clock.millis();
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("DELETE FROM idempotent_request WHERE begun_at < :old"
                            + " OR (status IS NULL AND begun_at < :abandoned)")
                    .bind("old", now - KEPT.toMillis())
                    .bind("abandoned", now - LONGEST_ANSWER.toMillis())
                    .execute();
            int added = named(
                            handle.createUpdate(
                                    "INSERT INTO idempotent_request (caller, operation, idempotency_key, request_sha256, begun_at)"
                                            + " VALUES (:caller, :operation, :key, :sha256, :now) ON CONFLICT DO NOTHING"),
                            request)
                    .bind("sha256", request.sha256())
                    .bind("now", now)
                    .execute();
            return added == 1
                    ? new Admission.Fresh()
                    : named(
                                    handle.createQuery(
                                            "SELECT request_sha256, status, location, body FROM idempotent_request"
                                                    + ONE),
                                    request)
                            .map((row, context) -> known(
                                    request.sha256().equals(row.getString("request_sha256")),
                                    Optional.ofNullable((Number) row.getObject("status")),
                                    Optional.ofNullable(row.getString("location")),
                                    Optional.ofNullable(row.getString("body"))))
                            .one();
        });
    }

    private static Admission known(
            boolean same, Optional<Number> status, Optional<String> location, Optional<String> body) {
        if (!same) {
            return new Admission.Other();
        }
        return status.<Admission>map(code -> new Admission.Done(new Answered(code.intValue(), location, body)))
                .orElseGet(Admission.Busy::new);
    }

    /** Keeps the answer. */
    public void answered(KeyedRequest request, Answered answer) {
        jdbi.useHandle(handle -> named(
                        handle.createUpdate("UPDATE idempotent_request SET status = :status, location = :location,"
                                + " body = :body" + ONE),
                        request)
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("body", answer.body())
                .execute());
    }

    /** Lets the request be sent again: nothing came of it. */
    public void withdraw(KeyedRequest request) {
        jdbi.useHandle(handle -> named(handle.createUpdate("DELETE FROM idempotent_request" + ONE), request)
                .execute());
    }

    private static <S extends SqlStatement<S>> S named(S statement, KeyedRequest request) {
        return statement
                .bind("caller", request.caller())
                .bind("operation", request.operation())
                .bind("key", request.key());
    }
}
