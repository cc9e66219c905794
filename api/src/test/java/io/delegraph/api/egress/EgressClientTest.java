package io.delegraph.api.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import io.delegraph.api.egress.EgressRefused.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressClientTest {
    private static final byte[] BODY = "told".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void sendsNothingUnlessItIsAllowed() {
        try (Canary canary = Canary.on("127.0.0.1");
                EgressClient client = new EgressClient(EgressPolicy.NOTHING)) {
            assertThat(refusal(client, "http://127.0.0.1:" + canary.port() + "/"))
                    .isEqualTo(Reason.PRIVATE_ADDRESS);
            assertThat(refusal(client, "https://8.8.8.8/")).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(canary.visits()).isZero();
        }
    }

    @Test
    void sendsBodyAndHeadersToWhatIsAllowed() throws IOException {
        StringBuilder seen = new StringBuilder();
        try (Canary canary = Canary.on("127.0.0.1", 0, exchange -> record(exchange, seen));
                EgressClient client = new EgressClient(allowing("http://127.0.0.1:" + canary.port()))) {
            EgressResponse answer = client.post(
                    "http://127.0.0.1:" + canary.port() + "/hook?x=1", "application/json", Map.of("X-Key", "k"), BODY);
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.retryAfter()).contains("7");
            assertThat(seen).hasToString("/hook?x=1 k application/json told");
        }
    }

    private static void record(HttpExchange exchange, StringBuilder seen) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String key = exchange.getRequestHeaders().getFirst("X-Key");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.append(exchange.getRequestURI() + " " + key + " " + type + " " + body);
        exchange.getResponseHeaders().add("Retry-After", "7");
        exchange.sendResponseHeaders(202, -1);
    }

    @Test
    void asksForHttpsUnlessTheEntrySaysHttp() {
        HostResolver publicHost = name -> List.of(address("8.8.8.8"));
        try (EgressClient client =
                new EgressClient(allowing("hooks.example,http://plain.example"), publicHost, PATIENCE)) {
            client.check("https://hooks.example/a");
            client.check("http://plain.example/a");
            assertThat(refusal(client, "http://hooks.example/a")).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(client, "https://plain.example/a")).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(client, "https://hooks.example:8443/a")).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(client, "https://hooks.example.evil.example/a")).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(client, "https://a.hooks.example/a")).isEqualTo(Reason.NOT_ALLOWED);
        }
    }

    @Test
    void refusesANameOfWhichOneAnswerIsPrivate() {
        HostResolver both = name -> List.of(address("8.8.8.8"), address("127.0.0.1"));
        try (EgressClient client = new EgressClient(allowing("hooks.example"), both, PATIENCE)) {
            assertThat(refusal(client, "https://hooks.example/")).isEqualTo(Reason.PRIVATE_ADDRESS);
        }
    }

    @Test
    void connectsToTheAddressThatWasCheckedThoughTheNameHasMovedOn() throws IOException {
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
        HostResolver moving = name -> List.of(address(answers.removeFirst()));
        try (Canary checked = Canary.on("127.0.0.1");
                Canary other =
                        Canary.on("127.0.0.2", checked.port(), exchange -> exchange.sendResponseHeaders(204, -1));
                EgressClient client =
                        new EgressClient(allowing("http://127.0.0.1:" + checked.port()), moving, PATIENCE)) {
            String url = "http://rebinding.example:" + checked.port() + "/";
            client.post(url, "text/plain", Map.of(), BODY);
            assertThat(answers).hasSize(1);
            assertThat(refusal(client, url)).isEqualTo(Reason.PRIVATE_ADDRESS);
            assertThat(List.of(checked.visits(), other.visits())).containsExactly(1, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws IOException {
        try (Canary inside = Canary.on("127.0.0.1");
                Canary redirecting = Canary.on("127.0.0.1", 0, exchange -> {
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + inside.port() + "/");
                    exchange.sendResponseHeaders(status, -1);
                });
                // Even where the other place is allowed too: who answered is not who was asked.
                EgressClient client = new EgressClient(
                        allowing("http://127.0.0.1:" + redirecting.port() + ",http://127.0.0.1:" + inside.port()))) {
            String url = "http://127.0.0.1:" + redirecting.port() + "/";
            assertThat(client.post(url, "text/plain", Map.of(), BODY).status()).isEqualTo(status);
            assertThat(inside.visits()).isZero();
        }
    }

    @Test
    void endsAnAnswerThatDoesNotEnd() throws IOException {
        try (Canary endless = Canary.on("127.0.0.1", 0, EgressClientTest::pourForEver);
                EgressClient client = new EgressClient(allowing("http://127.0.0.1:" + endless.port()))) {
            String url = "http://127.0.0.1:" + endless.port() + "/";
            assertThat(client.post(url, "text/plain", Map.of(), BODY).status()).isEqualTo(200);
        }
    }

    private static void pourForEver(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
                body.write(new byte[8_192]);
            }
        }
    }

    @Test
    void givesUpOnWhoNeverAnswers() {
        try (Canary silent = Canary.on("127.0.0.1", 0, exchange -> sleepUntilStopped());
                EgressClient client = new EgressClient(
                        allowing("http://127.0.0.1:" + silent.port()), name -> List.of(), Duration.ofMillis(300))) {
            String url = "http://127.0.0.1:" + silent.port() + "/";
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> client.post(url, "text/plain", Map.of(), BODY));
        }
    }

    private static void sleepUntilStopped() {
        try {
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3/8",
                "10.0.0.0/33",
                "fd00::/129",
                "user@hooks.example",
                "https://hooks.example/path",
                "hooks.example:0",
                "hooks.example:65536",
                "*.example",
                "hooks.example.",
                "127.1",
                "0x7f000001",
                "ftp://hooks.example",
                "bücher.example"
            })
    void saysWhenALineOfTheListMeansNothing(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EgressPolicy.of(List.of(line)))
                .withMessageStartingWith("--allow-egress takes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fd00::/8",
                "[fd00::]/8",
                "[fd00::/8]:443",
                "fd12:3456::1",
                "[fd12:3456::1]",
                "[fd12:3456::1]:443"
            })
    void readsBlocksOfIpv6(String line) {
        try (EgressClient client = new EgressClient(allowing(line))) {
            client.check("https://[fd12:3456::1]/");
            assertThat(refusal(client, "https://[fc12:3456::1]/")).isEqualTo(Reason.PRIVATE_ADDRESS);
            assertThat(refusal(client, "https://[fd12:3456::1]:444/")).isEqualTo(Reason.PRIVATE_ADDRESS);
        }
    }

    @Test
    void readsBlocksOfIpv4() {
        try (EgressClient client = new EgressClient(allowing("10.20.0.0/16:8443"))) {
            client.check("https://10.20.255.1:8443/");
            assertThat(refusal(client, "https://10.21.0.1:8443/")).isEqualTo(Reason.PRIVATE_ADDRESS);
        }
    }

    private static InetAddress address(String literal) {
        return Literal.find(literal).orElseThrow();
    }

    private static EgressPolicy allowing(String lines) {
        return EgressPolicy.of(List.of(lines));
    }

    private static Reason refusal(EgressClient client, String url) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                        EgressRefused.class, () -> client.post(url, "text/plain", Map.of(), BODY))
                .reason();
    }
}
