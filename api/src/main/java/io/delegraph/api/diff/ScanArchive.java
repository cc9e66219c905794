package io.delegraph.api.diff;

import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.FollowUp;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.state.State;
import io.delegraph.cypher.graph.ScanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** What the last scans left, in the state. */
public final class ScanArchive implements FollowUp {
    /** How many scans are kept. */
    public static final int KEPT = 100;

    private final Supplier<State> state;

    public ScanArchive(Supplier<State> state) {
        this.state = state;
    }

    /** Keeps what the scan left; once, however often it is told. */
    @Override
    public void after(CompletedScan completed) {
        ScanOutcome outcome = completed.outcome();
        ArchivedContent facts = ArchivedContent.of(outcome.snapshot());
        ArchivedContent findings = ArchivedContent.of(outcome.findings());
        state.get().jdbi().useTransaction(handle -> {
            keep(handle, facts);
            keep(handle, findings);
            handle.createUpdate("INSERT INTO archived_scan (scan, clock, facts, findings)"
                            + " VALUES (:scan, :clock, :facts, :findings) ON CONFLICT (scan) DO NOTHING")
                    .bind("scan", outcome.scan().id().value())
                    .bind("clock", outcome.scan().clock().toEpochMilli())
                    .bind("facts", facts.digest())
                    .bind("findings", findings.digest())
                    .execute();
            forget(handle);
        });
    }

    private static void keep(Handle handle, ArchivedContent content) {
        handle.createUpdate("INSERT INTO archived_content (digest, content) VALUES (:digest, :content)"
                        + " ON CONFLICT (digest) DO NOTHING")
                .bind("digest", content.digest())
                .bind("content", content.bytes())
                .execute();
    }

    private static void forget(Handle handle) {
        handle.execute("DELETE FROM archived_scan WHERE number <= (SELECT MAX(number) FROM archived_scan) - ?", KEPT);
        handle.execute("DELETE FROM archived_content WHERE digest NOT IN (SELECT facts FROM archived_scan)"
                + " AND digest NOT IN (SELECT findings FROM archived_scan)");
    }

    /** Scans that are kept, the last one first. */
    public List<ScanId> listScans() {
        return state.get()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT scan FROM archived_scan ORDER BY number DESC")
                        .mapTo(String.class)
                        .map(ScanId::new)
                        .list());
    }

    /** What the scan left, if it is kept. */
    public Optional<ArchivedScan> find(ScanId scan) {
        // Reading the bytes takes long; the state is given back before.
        return state.get().jdbi().withHandle(handle -> findRow(handle, scan)).map(row -> row.read(scan));
    }

    private static Optional<Row> findRow(Handle handle, ScanId scan) {
        return handle.createQuery("SELECT s.clock, f.content AS facts, g.content AS findings FROM archived_scan s"
                        + " JOIN archived_content f ON f.digest = s.facts"
                        + " JOIN archived_content g ON g.digest = s.findings WHERE s.scan = :scan")
                .bind("scan", scan.value())
                .map((row, context) -> new Row(
                        Instant.ofEpochMilli(row.getLong("clock")), row.getBytes("facts"), row.getBytes("findings")))
                .findOne();
    }

    /** A scan as the state has it. */
    private static final class Row {
        private final Instant clock;
        private final byte[] facts;
        private final byte[] findings;

        Row(Instant clock, byte[] facts, byte[] findings) {
            this.clock = clock;
            this.facts = facts;
            this.findings = findings;
        }

        ArchivedScan read(ScanId scan) {
            return new ArchivedScan(scan, clock, ArchivedContent.snapshot(facts), ArchivedContent.findings(findings));
        }
    }
}
