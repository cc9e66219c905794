package io.delegraph.api.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Cases and their history as rows. */
final class CaseRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Set<String>> TEXTS = new TypeReference<>() {};

    private CaseRows() {}

    static FindingCase read(ResultSet row) throws SQLException {
        return new FindingCase(
                row.getString("finding"),
                row.getLong("version"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("why"),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                text(row, "assignee"),
                text(row, "owner"),
                acceptance(row),
                ceiling(row),
                text(row, "spent_entry"),
                texts(row.getString("sources")),
                texts(row.getString("awaiting")),
                row.getLong("epoch"),
                moment(row, "first_seen"),
                moment(row, "last_seen"));
    }

    private static Optional<Acceptance> acceptance(ResultSet row) throws SQLException {
        Optional<String> owner = text(row, "acceptance_owner");
        return owner.isEmpty()
                ? Optional.empty()
                : Optional.of(new Acceptance(
                        owner.get(),
                        row.getString("acceptance_reason"),
                        Instant.ofEpochMilli(row.getLong("acceptance_expires")),
                        text(row, "acceptance_entry")));
    }

    private static Optional<CaseCeiling> ceiling(ResultSet row) throws SQLException {
        Optional<String> severity = text(row, "ceiling_severity");
        return severity.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseCeiling(
                        texts(row.getString("ceiling_targets")),
                        Severity.valueOf(severity.get()),
                        Truth.valueOf(row.getString("ceiling_truth")),
                        row.getDouble("ceiling_score")));
    }

    static EndedAcceptance ended(ResultSet row) throws SQLException {
        return new EndedAcceptance(
                row.getString("finding"),
                new Acceptance(
                        row.getString("owner"),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("expires")),
                        Optional.empty()));
    }

    static CaseChange change(ResultSet row) throws SQLException {
        return new CaseChange(
                row.getLong("sequence"),
                row.getString("finding"),
                text(row, "from_status").map(CaseStatus::valueOf),
                CaseStatus.valueOf(row.getString("to_status")),
                row.getString("why"),
                row.getString("who"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    static void bind(PreparedBatch batch, FindingCase each) {
        Optional<Acceptance> acceptance = each.acceptance();
        Optional<CaseCeiling> ceiling = each.ceiling();
        batch.bind("finding", each.finding())
                .bind("version", each.version())
                .bind("status", each.status().name())
                .bind("why", each.why())
                .bind("changedAt", each.changedAt().toEpochMilli())
                .bind("assignee", each.assignee().orElse(null))
                .bind("owner", each.owner().orElse(null))
                .bind("acceptanceOwner", acceptance.map(Acceptance::owner).orElse(null))
                .bind("acceptanceReason", acceptance.map(Acceptance::reason).orElse(null))
                .bind(
                        "acceptanceExpires",
                        acceptance.map(it -> it.expires().toEpochMilli()).orElse(null))
                .bind("acceptanceEntry", acceptance.flatMap(Acceptance::entry).orElse(null))
                .bind("ceilingSeverity", ceiling.map(it -> it.severity().name()).orElse(null))
                .bind("ceilingTruth", ceiling.map(it -> it.truth().name()).orElse(null))
                .bind("ceilingScore", ceiling.map(CaseCeiling::score).orElse(null))
                .bind("ceilingTargets", ceiling.map(it -> json(it.targets())).orElse(null))
                .bind("spentEntry", each.spentEntry().orElse(null))
                .bind("sources", json(each.sources()))
                .bind("awaiting", json(each.awaiting()))
                .bind("epoch", each.epoch())
                .bind("firstSeen", each.firstSeen().map(Instant::toEpochMilli).orElse(null))
                .bind("lastSeen", each.lastSeen().map(Instant::toEpochMilli).orElse(null))
                .add();
    }

    static void bind(PreparedBatch batch, long sequence, Optional<CaseStatus> from, FindingCase after, String by) {
        batch.bind("sequence", sequence)
                .bind("finding", after.finding())
                .bind("from", from.map(Enum::name).orElse(null))
                .bind("to", after.status().name())
                .bind("why", after.why())
                .bind("who", by)
                .bind("at", after.changedAt().toEpochMilli())
                .add();
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static String json(Set<String> texts) {
        try {
            return JSON.writeValueAsString(new TreeSet<>(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts cannot be written as JSON", e);
        }
    }

    private static Set<String> texts(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list in the state is no JSON", e);
        }
    }
}
