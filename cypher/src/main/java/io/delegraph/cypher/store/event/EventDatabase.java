package io.delegraph.cypher.store.event;

import io.delegraph.cypher.store.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * The file and the way into it. Readers see what was committed when they began, while the writer goes on (write-ahead log).
 *
 * <p>Source of the settings: sqlite.org, "Write-Ahead Logging" and "PRAGMA Statements".
 */
final class EventDatabase {
    private static final int VERSION = 1;
    private static final int PATIENCE_MILLIS = 60_000;
    /** Memory for pages, and for sorting before it goes to a file. */
    private static final int CACHE_KIB = 16_384;

    private final Path file;
    private final SynchronousMode durability;

    /**
     * The file, which need not be there yet.
     *
     * @param durability FULL when a commit must survive loss of power, OFF for what nobody keeps
     */
    EventDatabase(Path file, SynchronousMode durability) {
        this.file = file;
        this.durability = durability;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** A connection that may write, with the tables there; its transactions take the right to write at once. */
    Connection openWriter() {
        SQLiteConfig config = config();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        try {
            makeFile();
            Connection connection = connect(config);
            prepare(connection);
            return connection;
        } catch (IOException | SQLException e) {
            throw unavailable("written", e);
        }
    }

    /** The answer of one consistent read. */
    <T> T read(Work<T> work) {
        SQLiteConfig config = config();
        config.setTransactionMode(TransactionMode.DEFERRED);
        try (Connection connection = connect(config)) {
            connection.setAutoCommit(false);
            T answer = work.on(connection);
            connection.rollback();
            return answer;
        } catch (SQLException e) {
            throw unavailable("read", e);
        }
    }

    StoreUnavailable unavailable(String done, Exception cause) {
        return new StoreUnavailable(
                "The observations in " + file + " cannot be " + done + ": " + cause.getMessage() + ".", cause);
    }

    private SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setSynchronous(durability);
        config.setCacheSize(-CACHE_KIB);
        return config;
    }

    // As a URI, so that no character of the path means anything to the driver.
    private Connection connect(SQLiteConfig config) throws SQLException {
        return config.createConnection("jdbc:sqlite:" + file.toUri());
    }

    // SQLite gives its log and its index the permissions of the file.
    private void makeFile() throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException there) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void prepare(Connection connection) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            if (version(statement) == 0) {
                statement.execute("PRAGMA encoding = 'UTF-16be'");
                statement.execute("PRAGMA journal_mode = WAL");
                makeTables(connection, statement);
            }
            int version = version(statement);
            if (version != VERSION) {
                throw new SQLException("it is of version " + version + ", and this Delegraph knows " + VERSION);
            }
        }
        connection.setAutoCommit(false);
    }

    private static void makeTables(Connection connection, Statement statement) throws IOException, SQLException {
        connection.setAutoCommit(false);
        for (String each : schema()) {
            statement.execute(each);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("PRAGMA user_version")) {
            return answer.getInt(1);
        }
    }

    private static Iterable<String> schema() throws IOException {
        try (InputStream resource = EventDatabase.class.getResourceAsStream("/sql/event/schema.sql")) {
            if (resource == null) {
                throw new IllegalStateException("The tables of observations are not in the jar");
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";"))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
        }
    }
}
