package io.delegraph.cypher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        RunFile run = new RunFile(
                new ProcessIdentity(17, Instant.parse("2026-11-20T10:00:00.120Z")),
                new ProcessIdentity(16, Instant.parse("2026-11-20T09:59:59Z")),
                new Ports(7688, 7475));
        run.write(folder.resolve("run.json"));

        assertThat(RunFile.find(folder.resolve("run.json"))).contains(run);
    }

    @Test
    void findsNothingWhereNoServerRan() throws IOException {
        assertThat(RunFile.find(folder.resolve("run.json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"pid\": 17}",
                "{\"pid\": 99999999999999999999, \"startedAt\": \"now\"}",
                "{\"pid\":1,\"startedAt\":\"2026-11-20T10:00:00Z\",\"ownerPid\":1,\"ownerStartedAt\":\"2026-11-20T10:00:00Z\",\"boltPort\":99999,\"httpPort\":1}"
            })
    void findsNothingInAFileThatIsNotOurs(String text) throws IOException {
        Files.writeString(folder.resolve("run.json"), text);

        assertThat(RunFile.find(folder.resolve("run.json"))).isEmpty();
    }

    @Test
    void tellsALaterProcessWithTheSameNumberApart() {
        ProcessIdentity current = ProcessIdentity.current();

        assertThat(current.isAlive()).isTrue();
        assertThat(new ProcessIdentity(current.pid(), current.startedAt().minusSeconds(60)).isAlive())
                .isFalse();
    }
}
