package io.delegraph.cypher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

@ExtendWith(SharedNeo4j.class)
class EmbeddedNeo4jTest {

    private static Driver driver;

    @BeforeAll
    static void connect(SharedNeo4j neo4j) {
        driver = GraphDatabase.driver(neo4j.boltUri(), AuthTokens.basic(neo4j.user(), neo4j.password()));
    }

    @AfterAll
    static void disconnect() {
        driver.close();
    }

    @Test
    void answersOverBoltToTheGeneratedPassword(SharedNeo4j neo4j) {
        assertThat(neo4j.password()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(driver.executableQuery("RETURN 1 AS one")
                        .execute()
                        .records()
                        .get(0)
                        .get("one")
                        .asInt())
                .isOne();
    }

    @Test
    void refusesAnonymousBolt(SharedNeo4j neo4j) {
        try (Driver anonymous = GraphDatabase.driver(neo4j.boltUri(), AuthTokens.none())) {
            assertThatThrownBy(anonymous::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void refusesAnonymousHttp(SharedNeo4j neo4j) throws Exception {
        HttpRequest query = HttpRequest.newBuilder(neo4j.httpUri().resolve("db/neo4j/tx/commit"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"statements\":[{\"statement\":\"RETURN 1\"}]}"))
                .build();

        assertThat(send(query).statusCode()).isEqualTo(401);
    }

    @Test
    void listensOnLoopbackOnly(SharedNeo4j neo4j) throws IOException {
        assertThat(ListeningSockets.of(neo4j.server().pid()))
                .hasSize(2)
                .allSatisfy(socket ->
                        assertThat(socket).matches("(0100007F|0000000000000000FFFF00000100007F):[0-9A-F]{4}"));
    }

    @Test
    void keepsPasswordAndRunFileToItsUser(SharedNeo4j neo4j) throws IOException {
        ServerFolder folder = new ServerFolder(neo4j.dataFolder());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.passwordFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.runFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.home())))
                .isEqualTo("rwx------");
    }

    @Test
    void tellsNoPasswordOnTheCommandLineOrInPrint(SharedNeo4j neo4j) throws IOException {
        long pid = neo4j.server().pid();

        assertThat(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")))
                .doesNotContain(neo4j.password());
        assertThat(neo4j.server().credentials().toString()).doesNotContain(neo4j.password());
        assertThat(Files.readString(new ServerFolder(neo4j.dataFolder()).launchFile()))
                .doesNotContain(neo4j.password());
    }

    @ParameterizedTest
    @EnumSource(AccessMode.class)
    void neverLoadsFromTheNetwork(AccessMode mode) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, Ports.loopback());
                Session session = session(mode)) {
            CompletableFuture<Void> contact = CompletableFuture.runAsync(() -> hangUp(listener));
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/secret.csv";

            assertThatThrownBy(() -> load(session, address))
                    .isInstanceOf(Neo4jException.class)
                    .hasMessageContaining("blocked");
            assertThat(contact).isNotDone();
        }
    }

    @Test
    void neverLoadsFromAFile() {
        try (Session session = session(AccessMode.READ)) {
            assertThatThrownBy(() -> load(session, "file:///etc/hostname"))
                    .isInstanceOf(Neo4jException.class)
                    .hasMessageContaining("dbms.security.allow_csv_import_from_file_urls");
        }
    }

    @Test
    void servesTheBrowserAndLetsItTalkToItsOwnServerOnly(SharedNeo4j neo4j) throws Exception {
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(neo4j.server().browserUri()).build());
        int bolt = neo4j.boltUri().getPort();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsIgnoringCase("<html");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'self'; script-src 'self';")
                        .endsWith("connect-src 'self' ws://localhost:" + bolt + " ws://127.0.0.1:" + bolt)
                        .doesNotContain("http"));
    }

    @Test
    void tellsTheBrowserTheAddressThatItListensOn(SharedNeo4j neo4j) throws Exception {
        HttpRequest discovery = HttpRequest.newBuilder(neo4j.httpUri())
                .header("Accept", "application/json")
                .build();

        assertThat(send(discovery).body())
                .contains("bolt://127.0.0.1:" + neo4j.boltUri().getPort());
    }

    @Test
    void endsAQueryThatNeedsTooMuchMemory() {
        try (Session session = session(AccessMode.READ)) {
            assertThatThrownBy(() -> session.run("UNWIND range(1, 100000000) AS i RETURN collect(i) AS all")
                            .consume())
                    .isInstanceOf(Neo4jException.class)
                    .hasMessageContaining("db.memory.transaction.max");
            assertThat(session.run("RETURN 1 AS one").single().get("one").asInt())
                    .isOne();
        }
    }

    @Test
    void runsWithTheSettingsThatWeGave() {
        Map<String, String> settings =
                driver.executableQuery("SHOW SETTINGS YIELD name, value").execute().records().stream()
                        .collect(Collectors.toMap(
                                setting -> setting.get("name").asString(),
                                setting -> setting.get("value").asString()));

        assertThat(settings)
                .containsEntry("db.transaction.timeout", "2m")
                .containsEntry("dbms.security.auth_enabled", "true")
                .containsEntry("dbms.usage_report.enabled", "false")
                .containsEntry("client.allow_telemetry", "false")
                .containsEntry("server.bolt.telemetry.enabled", "false");
    }

    @Test
    void attachesASecondStart(SharedNeo4j neo4j) {
        RunningServer attached = EmbeddedNeo4j.startOrAttach(ServerSettings.in(neo4j.dataFolder()));

        assertThat(attached.pid()).isEqualTo(neo4j.server().pid());
        assertThat(attached.boltUri()).isEqualTo(neo4j.boltUri());
        assertThat(attached.credentials()).isEqualTo(neo4j.server().credentials());

        attached.close();
        driver.verifyConnectivity();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "HUP"})
    void outlivesAnInterruptOfTheTerminal(String signal, SharedNeo4j neo4j) throws Exception {
        long pid = neo4j.server().pid();
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();

        TimeUnit.MILLISECONDS.sleep(500);
        driver.verifyConnectivity();
    }

    private static Session session(AccessMode mode) {
        return driver.session(
                SessionConfig.builder().withDefaultAccessMode(mode).build());
    }

    private static void load(Session session, String address) {
        session.run("LOAD CSV FROM $address AS line RETURN line", Map.of("address", address))
                .consume();
    }

    /** Ends with the first connection; hanging up at once, so that a server that does connect fails and does not wait. */
    private static void hangUp(ServerSocket listener) {
        try {
            listener.accept().close();
        } catch (SocketException closed) {
            // The test is over.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        URI uri = request.uri();
        assertThat(uri.getHost()).isEqualTo("127.0.0.1");
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
