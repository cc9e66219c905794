package io.delegraph.cypher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Starts, stops and kills servers of its own; each start takes seconds, so each test follows one story. */
class ServerLifeCycleTest {

    @TempDir
    Path folder;

    @Test
    void survivesTheDeathOfTheServer() throws Exception {
        RunningServer first = start();
        write(first);
        kill(first.pid());

        RunningServer second = start();

        assertThat(second.pid()).isNotEqualTo(first.pid());
        assertThat(countOf(second)).isOne();
        first.close();
        assertThat(countOf(second)).isOne();
        assertStopsFast(second);
    }

    @Test
    void letsOneOfTwoProcessesStartAndStopsWithIt() throws Exception {
        try (OtherProcess one = OtherProcess.owner(folder, 0);
                OtherProcess other = OtherProcess.owner(folder, 1_000_000)) {
            String server = one.awaitLine("server ");
            String otherServer = other.awaitLine("server ");
            long pid = pidIn(server);

            assertThat(pidIn(otherServer)).isEqualTo(pid);
            assertThat(List.of(server, otherServer))
                    .filteredOn(line -> line.endsWith(" owned"))
                    .hasSize(1);

            write(start());
            OtherProcess owner = server.endsWith(" owned") ? one : other;
            owner.kill();
            assertThat(awaitEnd(pid)).isTrue();
        }
        try (RunningServer next = start()) {
            assertThat(countOf(next)).isPositive();
        }
    }

    @Test
    void replacesAStaleRunFileAndTakesTheNextFreePorts() throws IOException {
        ProcessIdentity ended =
                new ProcessIdentity(ProcessHandle.current().pid(), Instant.parse("2020-01-01T00:00:00Z"));
        ServerFolder files = ServerFolder.open(folder);
        new RunFile(ended, ended, Ports.USUAL).write(files.runFile());
        List<String> messages = new ArrayList<>();

        try (ServerSocket busy = new ServerSocket(0, 1, Ports.loopback())) {
            Ports wished = new Ports(busy.getLocalPort(), 0);
            RunningServer server =
                    EmbeddedNeo4j.startOrAttach(ServerSettings.in(folder).withPorts(wished), messages::add);

            assertThat(RunFile.find(files.runFile()))
                    .hasValueSatisfying(run -> assertThat(run.server().pid()).isEqualTo(server.pid()));
            assertThat(server.ports().bolt()).isGreaterThan(wished.bolt());
            assertThat(messages)
                    .containsExactly("Port " + wished.bolt() + " is in use; Bolt listens on "
                            + server.ports().bolt() + ".");
            server.close();
        }
        assertThat(files.runFile()).doesNotExist();
    }

    @Test
    void saysWhatTheLogSaysWhenTheServerDoesNotStart() {
        ServerSettings settings = ServerSettings.in(folder).withJavaOptions(List.of("-XX:NoSuchOption"));

        assertThatThrownBy(() -> EmbeddedNeo4j.startOrAttach(settings))
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageContaining("server.log")
                .hasMessageContaining("NoSuchOption");
        assertThat(folder.resolve("run.json")).doesNotExist();
    }

    @Test
    void endsAServerThatIsNotReadyInTime() {
        ServerSettings settings = ServerSettings.in(folder).withPatience(Duration.ofMillis(300));

        assertThatThrownBy(() -> EmbeddedNeo4j.startOrAttach(settings))
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageContaining("was not ready");
        assertThat(ProcessHandle.current().children().filter(child -> uses(child, folder)))
                .isEmpty();
    }

    @Test
    void startsAfreshWhereTheFirstStartWasKilled() throws IOException {
        ServerFolder files = ServerFolder.open(folder);
        Files.createDirectories(files.systemDatabase());
        Files.writeString(files.systemDatabase().resolve("neostore"), "half a store");
        List<String> messages = new ArrayList<>();

        try (RunningServer server =
                EmbeddedNeo4j.startOrAttach(ServerSettings.in(folder).withPorts(Ports.ANY), messages::add)) {
            assertThat(countOf(server)).isZero();
        }
        assertThat(messages)
                .singleElement()
                .asString()
                .contains("was interrupted")
                .contains("unfinished-");
    }

    @Test
    void refusesAStoreWhosePasswordIsLost() throws IOException {
        ServerFolder files = ServerFolder.open(folder);
        Files.createDirectories(files.systemDatabase());
        Files.createFile(files.startedOnce());

        assertThatThrownBy(() -> EmbeddedNeo4j.startOrAttach(ServerSettings.in(folder)))
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageContaining("neo4j.password is missing");
    }

    private RunningServer start() {
        return EmbeddedNeo4j.startOrAttach(ServerSettings.in(folder).withPorts(Ports.ANY));
    }

    private void assertStopsFast(RunningServer server) {
        long before = System.nanoTime();
        server.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        assertThat(server.ports().isFree()).isTrue();
        assertThat(folder.resolve("run.json")).doesNotExist();
        assertThat(awaitEnd(server.pid())).isTrue();
    }

    private static void write(RunningServer server) {
        try (Driver driver = OwnerMain.connect(server)) {
            driver.executableQuery("CREATE (:Written {number: 0})").execute();
        }
    }

    private static long countOf(RunningServer server) {
        try (Driver driver = OwnerMain.connect(server)) {
            return driver.executableQuery("MATCH (n:Written) RETURN count(n) AS count")
                    .execute()
                    .records()
                    .get(0)
                    .get("count")
                    .asLong();
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        assertThat(awaitEnd(pid)).isTrue();
    }

    private static boolean awaitEnd(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> process.onExit()
                        .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                        .join())
                .map(process -> !process.isAlive())
                .orElse(true);
    }

    private static boolean uses(ProcessHandle process, Path folder) {
        return process.info().commandLine().orElse("").contains(folder.toString());
    }

    private static long pidIn(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
}
