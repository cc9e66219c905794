package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.server.SharedNeo4j;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/** Every export of AWS at hand, in one scan. */
class RealFolderTest {
    private static final String CLOCK = "2026-11-01T00:00:00Z";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    @AfterEach
    void emptyTheSharedDatabase() {
        SharedNeo4j server = SharedNeo4j.instance();
        try (Driver driver =
                        GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), server.password()));
                Session session = driver.session()) {
            session.run("MATCH (n) DETACH DELETE n").consume();
        }
    }

    @Test
    void givesTheSameBytesFromBothStoresAndWhenScannedAgain() {
        String exports = RealInput.require("aws-iam").toString();
        SharedNeo4j server = SharedNeo4j.instance();
        CommandLineRun run = new CommandLineRun(folder).with("DELEGRAPH_NEO4J_PASSWORD", server.password());
        String[] neo4j = {
            "scan",
            exports,
            "--neo4j-uri",
            server.boltUri().toString(),
            "--data",
            folder.resolve("data").toString(),
            "--clock",
            CLOCK,
            "--format",
            "json"
        };

        CommandLineRun.Result memory =
                run.run("scan", exports, "--store", "memory", "--clock", CLOCK, "--format", "json");
        CommandLineRun.Result first = run.run(neo4j);
        CommandLineRun.Result again = run.run(neo4j);

        assertThat(memory.exit()).isEqualTo(3);
        assertThat(first.out()).isEqualTo(memory.out()).contains("PRV-003");
        assertThat(again.out()).isEqualTo(first.out());
    }
}
