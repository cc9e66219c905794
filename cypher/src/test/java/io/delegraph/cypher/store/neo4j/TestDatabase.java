package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.server.SharedNeo4j;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.EagerResult;
import org.neo4j.driver.GraphDatabase;

/** The database that tests of this package share, and a way to look into it past the store. */
final class TestDatabase {
    private static final SharedNeo4j SERVER = SharedNeo4j.instance();
    private static final Driver DRIVER =
            GraphDatabase.driver(SERVER.boltUri(), AuthTokens.basic(SERVER.user(), SERVER.password()));

    private TestDatabase() {}

    static Neo4jSettings settings() {
        return Neo4jSettings.of(SERVER.boltUri(), SERVER.user(), SERVER.password());
    }

    /** A store without anything in it. */
    static Neo4jGraphStore empty(Neo4jSettings settings) {
        run("MATCH (n) DETACH DELETE n", Map.of());
        return Neo4jGraphStore.connect(settings);
    }

    static EagerResult run(String statement, Map<String, Object> parameters) {
        return DRIVER.executableQuery(statement).withParameters(parameters).execute();
    }

    /** The only column of a result, as texts in order. */
    static List<String> texts(String statement) {
        return run(statement, Map.of()).records().stream()
                .map(found -> found.get(0).asString())
                .sorted()
                .toList();
    }

    /** The only number that a statement returns. */
    static long number(String statement) {
        return run(statement, Map.of()).records().get(0).get(0).asLong();
    }
}
