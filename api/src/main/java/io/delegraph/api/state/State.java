package io.delegraph.api.state;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/**
 * The open state. What a transaction committed survives {@code kill -9}: SQLite syncs its log with every commit, PostgreSQL
 * does by default.
 *
 * <p>Scripts are written once for both: {@code ${blob}} is their type of bytes and {@code ${serial}} a primary key that
 * counts up by itself.
 */
public final class State implements AutoCloseable {
    private static final String SCRIPTS = "classpath:state";

    private final HikariDataSource connections;
    private final Jdbi jdbi;

    private State(HikariDataSource connections) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
    }

    /**
     * Opens the state, with all tables.
     *
     * @throws StateUnavailable when it cannot be reached, or was written by a newer Delegraph
     */
    public static State open(StateChoice choice) {
        Database database = Database.of(choice);
        HikariDataSource connections = connect(database);
        try {
            Flyway.configure(State.class.getClassLoader())
                    .dataSource(connections)
                    .locations(SCRIPTS)
                    .table("state_version")
                    .placeholders(Map.of("blob", database.blob(), "serial", database.serial()))
                    .loggers("slf4j")
                    .load()
                    .migrate();
            return new State(connections);
        } catch (FlywayException e) {
            connections.close();
            throw new StateUnavailable("The state cannot be opened or brought up to date", e);
        }
    }

    private static HikariDataSource connect(Database database) {
        try {
            return new HikariDataSource(database.pool());
        } catch (HikariPool.PoolInitializationException e) {
            throw new StateUnavailable("The state cannot be reached", e);
        }
    }

    /**
     * What runs SQL. Calls nested on one thread share a connection; a transaction belongs to the thread that began it.
     */
    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        connections.close();
    }
}
