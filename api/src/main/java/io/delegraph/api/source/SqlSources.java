package io.delegraph.api.source;

import io.delegraph.api.state.State;
import io.delegraph.cypher.graph.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The registered sources in the state. */
public final class SqlSources {
    private static final String ALL = "SELECT * FROM source";

    private final Jdbi jdbi;

    public SqlSources(State state) {
        this.jdbi = state.jdbi();
    }

    /**
     * Registers a source; false when the name is taken. Its sightings are counted on from the instant in milliseconds, so that
     * they are none of those of an earlier source of its name.
     */
    public boolean add(Source source, Instant now) {
        return 1
                == jdbi.withHandle(handle -> bound(
                                handle.createUpdate(
                                        "INSERT INTO source (name, configuration, zone, estate, collector, created, changed,"
                                                + " failures, stated, sightings) VALUES (:name, :configuration, :zone,"
                                                + " :estate, :collector, :now, :now, 0, '[]', :now) ON CONFLICT DO NOTHING"),
                                source,
                                now)
                        .execute());
    }

    /** Puts another definition in place of the one of the same name; how it went stays. False when there is none. */
    public boolean replace(Source source, Instant now) {
        return 1
                == jdbi.withHandle(handle -> bound(
                                handle.createUpdate("UPDATE source SET configuration = :configuration, zone = :zone,"
                                        + " estate = :estate, collector = :collector, changed = :now, digest = NULL,"
                                        + " due = NULL WHERE name = :name"),
                                source,
                                now)
                        .execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Source source, Instant now) {
        return statement
                .bind("name", source.name())
                .bind("configuration", ConfigurationText.of(source.configuration()))
                .bind("zone", orNull(source.zone()))
                .bind("estate", orNull(source.estate().map(Object::toString)))
                .bind("collector", orNull(source.collector()))
                .bind("now", now.toEpochMilli());
    }

    /** Forgets a source; what was read of it stays in the graph. False when there is none. */
    public boolean remove(String name) {
        return 1
                == jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM source WHERE name = :name")
                        .bind("name", name)
                        .execute());
    }

    /** The source of this name. */
    public Optional<RegisteredSource> find(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + " WHERE name = :name")
                .bind("name", name)
                .map(SourceRow::map)
                .findOne());
    }

    /** All, by name. */
    public List<RegisteredSource> list() {
        return jdbi.withHandle(handle ->
                handle.createQuery(ALL + " ORDER BY name").map(SourceRow::map).list());
    }

    /** Those that are to be tried again by now, by name. */
    public List<RegisteredSource> due(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + " WHERE due <= :now ORDER BY name")
                .bind("now", now.toEpochMilli())
                .map(SourceRow::map)
                .list());
    }

    /** Notes how it went. */
    public void note(String name, SourceState state) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE source SET attempted = :attempted, succeeded = :succeeded,"
                        + " outcome = :outcome, reason = :reason, failures = :failures, due = :due WHERE name = :name")
                .bind("name", name)
                .bind("attempted", millis(state.lastAttempt()))
                .bind("succeeded", millis(state.lastSuccess()))
                .bind("outcome", orNull(state.outcome().map(Enum::name)))
                .bind("reason", orNull(state.reason()))
                .bind("failures", state.failures())
                .bind("due", millis(state.nextAttempt()))
                .execute());
    }

    /** Notes what it states facts for. */
    public void note(String name, List<SourceId> stated) {
        List<String> ids = stated.stream().map(SourceId::value).sorted().toList();
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE source SET stated = :stated WHERE name = :name")
                .bind("name", name)
                .bind("stated", ConfigurationText.list(ids))
                .execute());
    }

    /** Notes what of a watched folder was ordered to be scanned. */
    public void note(String name, Sighting sighting) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE source SET digest = :digest, sightings = :number WHERE name = :name")
                .bind("name", name)
                .bind("digest", orNull(sighting.digest()))
                .bind("number", sighting.number())
                .execute());
    }

    private static @Nullable Long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(null);
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }
}
