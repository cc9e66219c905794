package io.delegraph.api.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Cases within one transaction; what is written is sent in batches at its end. */
final class SqlLedger implements CaseLedger {
    private static final int BATCH = 1_000;
    private static final String KEEP = """
            INSERT INTO finding_case (finding, version, status, why, changed_at, assignee, owner, acceptance_owner,
              acceptance_reason, acceptance_expires, acceptance_entry, ceiling_severity, ceiling_truth, ceiling_score,
              ceiling_targets, spent_entry, sources, awaiting, epoch, first_seen, last_seen)
            VALUES (:finding, :version, :status, :why, :changedAt, :assignee, :owner, :acceptanceOwner,
              :acceptanceReason, :acceptanceExpires, :acceptanceEntry, :ceilingSeverity, :ceilingTruth, :ceilingScore,
              :ceilingTargets, :spentEntry, :sources, :awaiting, :epoch, :firstSeen, :lastSeen)
            ON CONFLICT (finding) DO UPDATE SET version = excluded.version, status = excluded.status,
              why = excluded.why, changed_at = excluded.changed_at, assignee = excluded.assignee,
              owner = excluded.owner, acceptance_owner = excluded.acceptance_owner,
              acceptance_reason = excluded.acceptance_reason, acceptance_expires = excluded.acceptance_expires,
              acceptance_entry = excluded.acceptance_entry, ceiling_severity = excluded.ceiling_severity,
              ceiling_truth = excluded.ceiling_truth, ceiling_score = excluded.ceiling_score,
              ceiling_targets = excluded.ceiling_targets, spent_entry = excluded.spent_entry,
              sources = excluded.sources, awaiting = excluded.awaiting, epoch = excluded.epoch,
              first_seen = excluded.first_seen, last_seen = excluded.last_seen""";
    private static final String RECORD = """
            INSERT INTO case_change (sequence, finding, from_status, to_status, why, who, at)
            VALUES (:sequence, :finding, :from, :to, :why, :who, :at)""";

    private final Handle handle;
    private final long first;
    private final Map<String, FindingCase> written = new LinkedHashMap<>();
    private final PreparedBatch changes;
    private long last;

    SqlLedger(Handle handle, long last) {
        this.handle = handle;
        this.first = last;
        this.last = last;
        this.changes = handle.prepareBatch(RECORD);
    }

    @Override
    public Optional<FindingCase> find(String finding) {
        return Optional.ofNullable(written.get(finding)).or(() -> SqlCases.find(handle, finding));
    }

    @Override
    public Map<String, FindingCase> all() {
        Map<String, FindingCase> all = SqlCases.all(handle);
        all.putAll(written);
        return all;
    }

    @Override
    public void keep(FindingCase after) {
        written.put(after.finding(), after);
        last++;
    }

    @Override
    public void record(Optional<FindingCase> before, FindingCase after, String by) {
        keep(after);
        before.flatMap(FindingCase::accepted)
                .filter(acceptance -> !after.changedAt().isBefore(acceptance.expires()))
                .ifPresent(acceptance -> end(after.finding(), acceptance));
        CaseRows.bind(changes, last, before.map(FindingCase::status), after, by);
        if (changes.size() >= BATCH) {
            changes.execute();
        }
    }

    // The case forgets it; whoever tells of its end may not have looked since.
    private void end(String finding, Acceptance acceptance) {
        handle.createUpdate("INSERT INTO acceptance_end (finding, expires, owner, reason)"
                        + " VALUES (:finding, :expires, :owner, :reason) ON CONFLICT (finding, expires) DO NOTHING")
                .bind("finding", finding)
                .bind("expires", acceptance.expires().toEpochMilli())
                .bind("owner", acceptance.owner())
                .bind("reason", acceptance.reason())
                .execute();
    }

    void flush() {
        if (changes.size() > 0) {
            changes.execute();
        }
        PreparedBatch rows = handle.prepareBatch(KEEP);
        for (FindingCase each : written.values()) {
            CaseRows.bind(rows, each);
            if (rows.size() >= BATCH) {
                rows.execute();
            }
        }
        if (rows.size() > 0) {
            rows.execute();
        }
        if (last != first) {
            handle.execute("UPDATE case_sequence SET last = ? WHERE id = 1", last);
        }
    }
}
