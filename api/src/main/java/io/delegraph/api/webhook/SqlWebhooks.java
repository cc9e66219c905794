package io.delegraph.api.webhook;

import io.delegraph.api.webhook.WebhookSecrets.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Webhooks in the state. Safe for use by several threads. */
public final class SqlWebhooks {
    /** So many there may be. */
    public static final int MOST = 50;

    private static final String SELECT =
            "SELECT id, name, enabled, definition, headers, generation, rotated, created FROM webhook";

    private final Supplier<Jdbi> state;

    public SqlWebhooks(Supplier<Jdbi> state) {
        this.state = state;
    }

    /** Every webhook, by name. */
    public List<Webhook> list() {
        return state.get().withHandle(SqlWebhooks::list);
    }

    static List<Webhook> list(Handle handle) {
        return handle.createQuery(SELECT + " ORDER BY name")
                .map((row, context) -> read(row))
                .list();
    }

    static boolean isAnyEnabled(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM webhook WHERE enabled = 1")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    public Optional<Webhook> find(String id) {
        return state.get().withHandle(handle -> find(handle, id));
    }

    private static Optional<Webhook> find(Handle handle, String id) {
        return handle.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /**
     * A new webhook.
     *
     * @param id     under which its secrets are sealed
     * @param access its secrets
     * @return empty when the name is taken, or there are as many as may be
     */
    public Optional<Webhook> add(String id, WebhookDefinition definition, Sealed access, Instant now) {
        return state.get().inTransaction(handle -> {
            if (list(handle).size() >= MOST) {
                return Optional.empty();
            }
            handle.createUpdate("INSERT INTO webhook"
                            + " (id, name, enabled, definition, headers, sealed, generation, created)"
                            + " VALUES (:id, :name, :enabled, :definition, :headers, :sealed, 1, :created)"
                            + " ON CONFLICT (name) DO NOTHING")
                    .bind("id", id)
                    .bind("name", definition.name())
                    .bind("enabled", definition.enabled() ? 1 : 0)
                    .bind("definition", DefinitionText.write(definition))
                    .bind("headers", DefinitionText.names(access.headers()))
                    .bind("sealed", access.text())
                    .bind("created", now.toEpochMilli())
                    .execute();
            return find(handle, id);
        });
    }

    /**
     * Another definition for a webhook, with all of its secrets.
     *
     * @return empty when there is no such webhook, or the name is another's
     */
    public Optional<Webhook> replace(String id, WebhookDefinition definition, Sealed access) {
        return state.get().inTransaction(handle -> {
            int changed = handle.createUpdate(
                            "UPDATE webhook SET name = :name, enabled = :enabled,"
                                    + " definition = :definition, headers = :headers, sealed = :sealed WHERE id = :id"
                                    + " AND NOT EXISTS (SELECT 1 FROM webhook other WHERE other.name = :name AND other.id <> :id)")
                    .bind("id", id)
                    .bind("name", definition.name())
                    .bind("enabled", definition.enabled() ? 1 : 0)
                    .bind("definition", DefinitionText.write(definition))
                    .bind("headers", DefinitionText.names(access.headers()))
                    .bind("sealed", access.text())
                    .execute();
            return changed == 1 ? find(handle, id) : Optional.empty();
        });
    }

    /** Removes a webhook with everything that waits for it; no when there is none. */
    public boolean remove(String id) {
        return state.get().inTransaction(handle -> {
            handle.createUpdate("DELETE FROM webhook_delivery WHERE webhook = :id")
                    .bind("id", id)
                    .execute();
            return handle.createUpdate("DELETE FROM webhook WHERE id = :id")
                            .bind("id", id)
                            .execute()
                    == 1;
        });
    }

    /** A new signing secret; the one before signs beside it for a while. */
    public Optional<Webhook> rotate(String id, Instant now) {
        return state.get().inTransaction(handle -> {
            handle.createUpdate("UPDATE webhook SET generation = generation + 1, rotated = :now WHERE id = :id")
                    .bind("id", id)
                    .bind("now", now.toEpochMilli())
                    .execute();
            return find(handle, id);
        });
    }

    /** The sealed secrets of a webhook, unless it was removed. */
    Optional<String> findSealed(String id) {
        return state.get()
                .withHandle(handle -> handle.createQuery("SELECT sealed FROM webhook WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> row.getString("sealed"))
                        .findOne());
    }

    private static Webhook read(ResultSet row) throws SQLException {
        long rotated = row.getLong("rotated");
        Optional<Instant> since = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(rotated));
        return new Webhook(
                row.getString("id"),
                DefinitionText.read(row.getString("name"), row.getInt("enabled") == 1, row.getString("definition")),
                DefinitionText.readNames(row.getString("headers")),
                row.getInt("generation"),
                since,
                Instant.ofEpochMilli(row.getLong("created")));
    }
}
