package io.delegraph.cypher.store.neo4j;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Which database, and as whom.
 *
 * @param uri                   {@code bolt://…}, {@code neo4j://…} or their {@code +s} and {@code +ssc} forms
 * @param database              empty for the default database of the user
 * @param changesPerTransaction most changes that a publish writes in one transaction (DESIGN decision 11)
 */
public record Neo4jSettings(
        URI uri, String user, String password, Optional<String> database, int changesPerTransaction) {
    /** Derived edges of ordinary length: 90,000 exceeded a memory guard of 256 MiB per transaction. */
    private static final int DEFAULT_CHANGES_PER_TRANSACTION = 25_000;

    public Neo4jSettings {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(database, "database");
        if (changesPerTransaction < 1) {
            throw new IllegalArgumentException("A transaction holds at least one change: " + changesPerTransaction);
        }
    }

    /** The default database at this address. */
    public static Neo4jSettings of(URI uri, String user, String password) {
        return new Neo4jSettings(uri, user, password, Optional.empty(), DEFAULT_CHANGES_PER_TRANSACTION);
    }

    public Neo4jSettings withDatabase(String name) {
        return new Neo4jSettings(uri, user, password, Optional.of(name), changesPerTransaction);
    }

    public Neo4jSettings withChangesPerTransaction(int changes) {
        return new Neo4jSettings(uri, user, password, database, changes);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + uri + database.map(name -> "/" + name).orElse("");
    }
}
