package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.server.SharedNeo4j;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BothStoresTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void reportTheSameBytes() throws IOException {
        Estate estate = new Estate(folder.resolve("in")).account().bucket();
        SharedNeo4j server = SharedNeo4j.instance();
        CommandLineRun run = new CommandLineRun(folder).with("DELEGRAPH_NEO4J_PASSWORD", server.password());
        String[] memory = {
            "scan", "--store", "memory", "--clock", Estate.CLOCK, "--format", "json", "--privileges", estate.path()
        };
        String[] neo4j = {
            "scan",
            "--neo4j-uri",
            server.boltUri().toString(),
            "--data",
            folder.resolve("data").toString(),
            "--clock",
            Estate.CLOCK,
            "--format",
            "json",
            "--privileges",
            estate.path()
        };

        CommandLineRun.Result inMemory = run.run(memory);
        CommandLineRun.Result inNeo4j = run.run(neo4j);

        assertThat(inNeo4j.error()).isEmpty();
        assertThat(inNeo4j.out()).isEqualTo(inMemory.out()).contains("PRV-007");
        assertThat(run.run(
                                "what-can",
                                "reader",
                                "--neo4j-uri",
                                server.boltUri().toString(),
                                "--data",
                                folder.resolve("data").toString())
                        .out())
                .contains("DEFINITE");
    }
}
