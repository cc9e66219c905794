package io.delegraph.api.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.source.SourceUses;
import io.delegraph.api.state.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Schedules and their histories in the state. */
public final class SqlSchedules implements SourceUses {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int REMEMBERED = 1_000;
    private static final String ALL = "SELECT * FROM schedule";

    private final Jdbi jdbi;

    public SqlSchedules(State state) {
        this.jdbi = state.jdbi();
    }

    /** Adds a schedule that is due from now on; false when the name is taken. */
    public boolean add(Schedule schedule, Instant now) {
        return 1
                == jdbi.withHandle(handle -> bound(
                                handle.createUpdate("INSERT INTO schedule (name, id, cron, time_zone, sources, jitter,"
                                        + " catch_up, enabled, considered) VALUES (:name, :id, :cron, :zone, :sources,"
                                        + " :jitter, :catchUp, :enabled, :considered) ON CONFLICT (name) DO NOTHING"),
                                schedule)
                        .bind("considered", now.toEpochMilli())
                        .execute());
    }

    /** Changes the schedule of this id. What was due before a change of its times is due no more. */
    public void replace(Schedule schedule, Instant now) {
        jdbi.useTransaction(handle -> {
            Optional<PlannedSchedule> old = find(handle, schedule.name());
            Instant considered = old.filter(each -> each.schedule().isDueLike(schedule))
                    .map(PlannedSchedule::considered)
                    .orElse(now);
            bound(
                            handle.createUpdate(
                                    "UPDATE schedule SET cron = :cron, time_zone = :zone, sources = :sources,"
                                            + " jitter = :jitter, catch_up = :catchUp, enabled = :enabled, considered ="
                                            + " :considered WHERE name = :name AND id = :id"),
                            schedule)
                    .bind("considered", considered.toEpochMilli())
                    .execute();
        });
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Schedule schedule) {
        return statement
                .bind("name", schedule.name())
                .bind("id", schedule.id())
                .bind("cron", schedule.cron())
                .bind("zone", schedule.zone().getId())
                .bind("sources", MAPPER.valueToTree(schedule.sources()).toString())
                .bind("jitter", schedule.jitter().toMillis())
                .bind("catchUp", schedule.catchUp() ? 1 : 0)
                .bind("enabled", schedule.enabled() ? 1 : 0);
    }

    /** Removes a schedule with its history; its scans stay. */
    public void remove(Schedule schedule) {
        jdbi.useTransaction(handle -> {
            handle.execute("DELETE FROM schedule_firing WHERE schedule = ?", schedule.id());
            handle.execute("DELETE FROM schedule WHERE id = ?", schedule.id());
        });
    }

    /** The schedule of this name. */
    public Optional<PlannedSchedule> find(String name) {
        return jdbi.withHandle(handle -> find(handle, name));
    }

    private static Optional<PlannedSchedule> find(Handle handle, String name) {
        return handle.createQuery(ALL + " WHERE name = :name")
                .bind("name", name)
                .map(SqlSchedules::planned)
                .findOne();
    }

    /** All, by name. */
    public List<PlannedSchedule> list() {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + " ORDER BY name")
                .map(SqlSchedules::planned)
                .list());
    }

    @Override
    public boolean uses(String source) {
        return list().stream().anyMatch(each -> each.schedule().sources().contains(source));
    }

    /** Notes what became of a time, once. Everything up to it is decided with it. */
    public void note(Schedule schedule, PastFiring firing) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("INSERT INTO schedule_firing (schedule, due, outcome, missed, scan, decided)"
                            + " VALUES (:schedule, :due, :outcome, :missed, :scan, :decided) ON CONFLICT DO NOTHING")
                    .bind("schedule", schedule.id())
                    .bind("due", firing.due().toEpochMilli())
                    .bind("outcome", firing.outcome().name())
                    .bind("missed", firing.missed())
                    .bind("scan", firing.scan().orElse(null))
                    .bind("decided", firing.decided().toEpochMilli())
                    .execute();
            handle.createUpdate("UPDATE schedule SET considered = :due WHERE id = :id AND considered < :due")
                    .bind("id", schedule.id())
                    .bind("due", firing.due().toEpochMilli())
                    .execute();
            handle.createUpdate("DELETE FROM schedule_firing WHERE schedule = :id AND due <= (SELECT due FROM"
                            + " schedule_firing WHERE schedule = :id ORDER BY due DESC LIMIT 1 OFFSET :kept)")
                    .bind("id", schedule.id())
                    .bind("kept", REMEMBERED)
                    .execute();
        });
    }

    /** What became of the times before an instant, the newest first. */
    public List<PastFiring> history(Schedule schedule, Instant before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM schedule_firing WHERE schedule = :id"
                        + " AND due < :before ORDER BY due DESC LIMIT :limit")
                .bind("id", schedule.id())
                .bind("before", before.toEpochMilli())
                .bind("limit", limit)
                .map(SqlSchedules::firing)
                .list());
    }

    private static PastFiring firing(ResultSet row, StatementContext context) throws SQLException {
        return new PastFiring(
                Instant.ofEpochMilli(row.getLong("due")),
                FiringOutcome.valueOf(row.getString("outcome")),
                row.getLong("missed"),
                Optional.ofNullable(row.getString("scan")),
                Instant.ofEpochMilli(row.getLong("decided")));
    }

    private static PlannedSchedule planned(ResultSet row, StatementContext context) throws SQLException {
        Schedule schedule = new Schedule(
                row.getString("id"),
                row.getString("name"),
                row.getString("cron"),
                ZoneId.of(row.getString("time_zone")),
                names(row.getString("sources")),
                Duration.ofMillis(row.getLong("jitter")),
                row.getInt("catch_up") != 0,
                row.getInt("enabled") != 0);
        return new PlannedSchedule(schedule, Instant.ofEpochMilli(row.getLong("considered")));
    }

    private static List<String> names(String json) {
        try {
            return List.of(MAPPER.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state holds a schedule that this Delegraph did not write.", e);
        }
    }
}
