package io.delegraph.api.finding;

import io.delegraph.api.state.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Cases in the state. Safe for use by several threads and processes. */
public final class SqlCases implements CaseBook {
    private static final String CHANGES =
            "SELECT sequence, finding, from_status, to_status, why, who, at FROM case_change ";

    private final Jdbi jdbi;
    private Held held = new Held(-1, Map.of());

    public SqlCases(State state) {
        this.jdbi = state.jdbi();
    }

    /** All cases as they were when this was the last sequence. */
    private record Held(long sequence, Map<String, FindingCase> cases) {}

    @Override
    public Optional<FindingCase> find(String finding) {
        return jdbi.withHandle(handle -> find(handle, finding));
    }

    @Override
    public synchronized Map<String, FindingCase> all() {
        return jdbi.inTransaction(handle -> {
            long last = lastSequence(handle);
            if (last != held.sequence()) {
                held = new Held(last, Map.copyOf(all(handle)));
            }
            return held.cases();
        });
    }

    @Override
    public List<CaseChange> changes(long sequence, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery(CHANGES + "WHERE sequence > :after ORDER BY sequence LIMIT :limit")
                        .bind("after", sequence)
                        .bind("limit", limit)
                        .map((row, context) -> CaseRows.change(row))
                        .list());
    }

    @Override
    public List<EndedAcceptance> endedAcceptances(Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT finding, expires, owner, reason FROM acceptance_end WHERE expires >= :since"
                                + " ORDER BY expires, finding")
                .bind("since", since.toEpochMilli())
                .map((row, context) -> CaseRows.ended(row))
                .list());
    }

    @Override
    public List<CaseChange> history(String finding) {
        return jdbi.withHandle(handle -> handle.createQuery(CHANGES + "WHERE finding = :finding ORDER BY sequence")
                .bind("finding", finding)
                .map((row, context) -> CaseRows.change(row))
                .list());
    }

    /** The result of work on cases that nobody else writes meanwhile; what it throws undoes it. */
    <T> T exclusively(Function<CaseLedger, T> work) {
        return jdbi.inTransaction(handle -> {
            // Takes the lock that all writers take, before anything is read.
            handle.execute("UPDATE case_sequence SET last = last WHERE id = 1");
            SqlLedger ledger = new SqlLedger(handle, lastSequence(handle));
            T result = work.apply(ledger);
            ledger.flush();
            return result;
        });
    }

    static Optional<FindingCase> find(Handle handle, String finding) {
        return handle.createQuery("SELECT * FROM finding_case WHERE finding = :finding")
                .bind("finding", finding)
                .map((row, context) -> CaseRows.read(row))
                .findOne();
    }

    static Map<String, FindingCase> all(Handle handle) {
        return handle.createQuery("SELECT * FROM finding_case").map((row, context) -> CaseRows.read(row)).stream()
                .collect(Collectors.toMap(FindingCase::finding, each -> each, (first, second) -> first, TreeMap::new));
    }

    private static long lastSequence(Handle handle) {
        return handle.createQuery("SELECT last FROM case_sequence WHERE id = 1")
                .mapTo(Long.class)
                .one();
    }
}
