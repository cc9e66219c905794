package io.delegraph.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GateTest {
    private static final Set<String> OPEN = Set.of("/", "/health", "/health/x", "/openapi.yml");

    @TempDir
    Path data = Path.of("");

    /** One way into the server. */
    private record Route(String method, String path) {
        HttpRequest.Builder request(Api api) {
            return HttpRequest.newBuilder(api.at(path))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.noBody());
        }
    }

    private static List<Route> routes(Api api) {
        return api.server()
                .context()
                .getBean(Router.class)
                .uriRoutes()
                .map(route -> new Route(
                        route.getHttpMethodName(),
                        route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "x")))
                .filter(route -> !OPEN.contains(route.path()))
                .distinct()
                .toList();
    }

    @Test
    void asksForTheTokenOnEveryRouteButThoseThatTellNothing() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            List<Route> routes = routes(api);

            assertThat(routes).hasSizeGreaterThan(4).contains(new Route("GET", "/api/v1/findings"));
            for (Route route : routes) {
                assertRefused(route, api.send(route.request(api)));
                assertRefused(route, api.send(route.request(api).header("Authorization", "Bearer dlg_wrong")));
                assertRefused(route, api.send(route.request(api).header("Authorization", "Basic ZGxnOg==")));
            }
            assertRefused(new Route("GET", "/no/such"), api.send(new Route("GET", "/no/such").request(api)));
            for (String path : List.of("/health", "/openapi.yml", "/")) {
                assertThat(api.send(new Route("GET", path).request(api)).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
            assertRefused(new Route("POST", "/"), api.send(new Route("POST", "/").request(api)));
        }
    }

    private static void assertRefused(Route route, HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        if (!route.method().equals("HEAD")) {
            assertThat(new JsonMapper().readTree(answer.body()).path("type").textValue())
                    .isEqualTo("urn:delegraph:problem:unauthorized");
        }
    }

    @Test
    void takesNobodyAtTheirWord() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
            String header = encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
            String claims =
                    encoder.encodeToString("{\"sub\":\"mallory\",\"roles\":[\"admin\",\"viewer\"],\"role\":\"ADMIN\"}"
                            .getBytes(StandardCharsets.UTF_8));
            Route findings = new Route("GET", "/api/v1/findings");

            assertRefused(
                    findings,
                    api.send(findings.request(api).header("Authorization", "Bearer " + header + "." + claims + ".")));
        }
    }

    @Test
    void refusesNamesThatAreNotItsOwn() throws IOException {
        try (Api api = Api.over(data)) {
            int port = api.server().uri().getPort();

            assertThat(raw(api, "attacker.example:" + port))
                    .startsWith("HTTP/1.1 403")
                    .contains("foreign-host");
            for (String path : OPEN) {
                assertThat(raw(api, path, "attacker.example:" + port)).as(path).startsWith("HTTP/1.1 403");
            }
            assertThat(raw(api, "127.0.0.1:1")).startsWith("HTTP/1.1 403");
            assertThat(raw(api, "127.0.0.1:" + port + "\r\nHost: localhost:" + port))
                    .doesNotStartWith("HTTP/1.1 2");
            assertThat(raw(api, "localhost:" + port)).startsWith("HTTP/1.1 401");
            assertThat(raw(api, "[::1]:" + port)).startsWith("HTTP/1.1 401");
        }
    }

    /** The JDK's client chooses the Host header itself. */
    private static String raw(Api api, String host) throws IOException {
        return raw(api, "/api/v1/findings", host);
    }

    private static String raw(Api api, String path, String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), api.server().uri().getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void refusesPagesOfOtherOrigins() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            String own = "http://127.0.0.1:" + api.server().uri().getPort();

            for (String origin : List.of("https://attacker.example", "null", own + "0", "http://attacker.example")) {
                HttpResponse<String> answer =
                        api.send(api.request("api/v1/findings").header("Origin", origin));
                assertThat(answer.statusCode()).as(origin).isEqualTo(403);
                assertThat(answer.body()).contains("foreign-origin");
                assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .isEmpty();
            }
            assertThat(api.send(api.request("api/v1/findings").header("Origin", own))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void tellsBrowsersAndCachesToKeepOut() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            for (String path : List.of("health", "api/v1/findings", "api/v1/scans/none", "api/v1/findings?limit=0")) {
                HttpResponse<String> answer = api.get(path);
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .as(path)
                        .contains("nosniff");
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .as(path)
                        .contains("no-store");
            }
        }
    }

    @Test
    void describesWhatIsNotThereAsAProblem() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            assertProblem(api.get("api/v1/nothing"), 404, "not-found");
            assertProblem(api.get("api/v1/scans/none"), 404, "not-found");
            assertProblem(
                    api.send(api.request("api/v1/findings").POST(BodyPublishers.ofString("{}"))),
                    405,
                    "method-not-allowed");
            assertProblem(
                    api.send(api.request("api/v1/scans")
                            .header("Content-Type", "text/csv")
                            .POST(BodyPublishers.ofString("a,b"))),
                    415,
                    "unsupported-media-type");
            assertProblem(
                    api.send(api.request("api/v1/scans")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{"))),
                    400,
                    "invalid-request");
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) throws IOException {
        assertThat(answer.statusCode()).as(name).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonMapper().readTree(answer.body()).path("type").textValue())
                .isEqualTo("urn:delegraph:problem:" + name);
    }
}
