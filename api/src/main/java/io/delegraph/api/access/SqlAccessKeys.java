package io.delegraph.api.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Keys in the state. */
final class SqlAccessKeys {
    private static final String SEPARATOR = "\n";
    private static final String COLUMNS =
            "SELECT id, name, role, zones, created_at, created_by, expires_at, used_at, revoked_at FROM access_key";

    private final Jdbi jdbi;

    SqlAccessKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether it was added; not when the name is taken. */
    boolean add(AccessKey key, String sha256) {
        return 1
                == jdbi.withHandle(handle -> handle.createUpdate(
                                "INSERT INTO access_key (id, name, role, zones, sha256, created_at, created_by, expires_at)"
                                        + " VALUES (:id, :name, :role, :zones, :sha256, :at, :by, :expires)"
                                        + " ON CONFLICT (name) DO NOTHING")
                        .bind("id", key.id())
                        .bind("name", key.name())
                        .bind("role", key.role().name())
                        .bind("zones", String.join(SEPARATOR, new TreeSet<>(key.zones())))
                        .bind("sha256", sha256)
                        .bind("at", key.createdAt().toEpochMilli())
                        .bind("by", key.createdBy())
                        .bind("expires", key.expiresAt().map(Instant::toEpochMilli))
                        .execute());
    }

    Optional<AccessKey> findByHash(String sha256) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .map((row, context) -> key(row))
                .findOne());
    }

    Optional<AccessKey> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> key(row))
                .findOne());
    }

    List<AccessKey> list() {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " ORDER BY name")
                .map((row, context) -> key(row))
                .list());
    }

    void used(String id, Instant at) {
        set("used_at", id, at);
    }

    void revoke(String id, Instant at) {
        set("revoked_at", id, at);
    }

    private void set(String column, String id, Instant at) {
        String unlessRevoked = "UPDATE access_key SET " + column + " = :at WHERE id = :id AND revoked_at IS NULL";
        jdbi.useHandle(handle -> handle.createUpdate(unlessRevoked)
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute());
    }

    private static AccessKey key(ResultSet row) throws SQLException {
        return new AccessKey(
                row.getString("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                zones(row.getString("zones")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("created_by"),
                instant(row, "expires_at"),
                instant(row, "used_at"),
                instant(row, "revoked_at"));
    }

    private static Set<String> zones(String text) {
        return text.lines().collect(Collectors.toSet());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
