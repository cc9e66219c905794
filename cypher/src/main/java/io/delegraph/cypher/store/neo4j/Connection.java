package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.query.QueryCatalog;
import io.delegraph.cypher.store.StoreUnavailable;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Managed transactions on one database: the driver retries them when a cluster moves its leader or a deadlock is broken, so
 * work must be safe to run twice. The one place where the driver's exceptions become {@link StoreUnavailable}.
 */
final class Connection implements AutoCloseable {
    private final Neo4jSettings settings;
    private final Driver driver;
    private final SessionConfig sessionConfig;
    private final QueryCatalog catalog;

    private Connection(Neo4jSettings settings, Driver driver, QueryCatalog catalog) {
        this.settings = settings;
        this.driver = driver;
        this.catalog = catalog;
        SessionConfig.Builder builder =
                SessionConfig.builder().withBookmarkManager(driver.executableQueryBookmarkManager());
        settings.database().ifPresent(builder::withDatabase);
        this.sessionConfig = builder.build();
    }

    static Connection open(Neo4jSettings settings) {
        Driver driver = guarded(
                settings,
                () -> GraphDatabase.driver(
                        settings.uri(), AuthTokens.basic(settings.user(), settings.password()), config()));
        try {
            driver.verifyConnectivity();
            return new Connection(settings, driver, QueryCatalog.bundled());
        } catch (Neo4jException e) {
            driver.close();
            throw unavailable(settings, e);
        }
    }

    // Without slf4j the driver prints to standard error unless the application replaces the JDK's loggers.
    @SuppressWarnings("deprecation")
    private static Config config() {
        return Config.builder()
                .withUserAgent("delegraph")
                .withTelemetryDisabled(true)
                .withLogging(Logging.slf4j())
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .build();
    }

    /** The result of work that only reads. */
    <T> T read(Function<Transaction, T> work) {
        return guarded(settings, () -> {
            try (Session session = driver.session(sessionConfig)) {
                return session.executeRead(context -> work.apply(new Transaction(context, catalog)));
            }
        });
    }

    /** The result of work that may write; all of it is kept, or nothing. */
    <T> T write(Function<Transaction, T> work) {
        return guarded(settings, () -> {
            try (Session session = driver.session(sessionConfig)) {
                return session.executeWrite(context -> work.apply(new Transaction(context, catalog)));
            }
        });
    }

    /** Runs work that may write; all of it is kept, or nothing. */
    void run(Consumer<Transaction> work) {
        write(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /** Repeats a query in transactions of its own until it says that it changed nothing more. */
    void runUntilNoneIsLeft(String query, Map<String, Object> parameters, String count) {
        long changed;
        do {
            changed = write(transaction -> transaction
                    .list(query, parameters, found -> found.get(count).asLong())
                    .get(0));
        } while (changed > 0);
    }

    QueryCatalog catalog() {
        return catalog;
    }

    @Override
    public void close() {
        driver.close();
    }

    private static <T> T guarded(Neo4jSettings settings, Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException e) {
            throw unavailable(settings, e);
        }
    }

    private static StoreUnavailable unavailable(Neo4jSettings settings, Neo4jException cause) {
        return new StoreUnavailable(
                "Neo4j at " + settings + " refused or was not reached: " + cause.getMessage(), cause);
    }
}
