package io.delegraph.api.state;

import com.zaxxer.hikari.HikariConfig;
import io.delegraph.cypher.server.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How one kind of database is connected to.
 *
 * @param blob   its type of bytes
 * @param serial its primary key that counts up by itself
 */
record Database(HikariConfig pool, String blob, String serial) {
    private static final int CONNECTIONS = 8;
    private static final String PATIENCE_IN_MILLISECONDS = "30000";

    static Database of(StateChoice choice) {
        if (choice instanceof StateChoice.PostgreSql server) {
            return postgreSql(server);
        }
        return choice instanceof StateChoice.File file
                ? sqlite("jdbc:sqlite:" + file(file.data()))
                : sqlite("jdbc:sqlite::memory:");
    }

    private static Database postgreSql(StateChoice.PostgreSql server) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        return new Database(pool, "BYTEA", "BIGSERIAL PRIMARY KEY");
    }

    // One connection, kept for good: SQLite has one writer, and what is in memory lives as long as its connection.
    private static Database sqlite(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(1);
        pool.setMaxLifetime(0);
        pool.addDataSourceProperty("journal_mode", "WAL");
        pool.addDataSourceProperty("synchronous", "FULL");
        pool.addDataSourceProperty("foreign_keys", "true");
        pool.addDataSourceProperty("busy_timeout", PATIENCE_IN_MILLISECONDS);
        return new Database(pool, "BLOB", "INTEGER PRIMARY KEY AUTOINCREMENT");
    }

    private static Path file(Path data) {
        Path file = data.toAbsolutePath().resolve("state.db");
        try {
            Files.createDirectories(file.getParent());
            if (Files.notExists(file)) {
                PrivateFile.write(file, "");
            }
            return file;
        } catch (IOException e) {
            throw new StateUnavailable("The file " + file + " cannot be made", e);
        }
    }
}
