package io.delegraph.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.api.access.AdminTokenFile;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelegraphServerTest {
    @TempDir
    Path data = Path.of("");

    private HttpSettings settings(int port) {
        return new HttpSettings(
                port,
                data,
                AdminTokenFile.in(data).openOrIssue().token(),
                Fingerprinter.lazily(FingerprintKey::random),
                HttpSettings.USUAL_UPLOAD);
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void tellsStrangersThatItIsWellAndNoMore() throws IOException, InterruptedException {
        try (OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
                DelegraphServer server = DelegraphServer.start(store, settings(0))) {
            HttpResponse<String> answer = get(server.uri().resolve("health"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void reportsTheHealthOfTheStoreToWhoIsKnown() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            JsonNode health = api.json("health");

            assertThat(health.path("status").textValue()).isEqualTo("UP");
            assertThat(health.path("details").path("store").path("status").textValue())
                    .isEqualTo("UP");
        }
    }

    @Test
    void servesAStartPageThatNeedsNothingFromElsewhere() throws IOException, InterruptedException {
        try (OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
                DelegraphServer server = DelegraphServer.start(store, settings(0))) {
            HttpResponse<String> answer = get(server.uri());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement(STRING)
                    .startsWith("default-src 'none'; style-src 'sha256-");
            assertThat(answer.body())
                    .startsWith("<!DOCTYPE html>")
                    .contains("What can the agents reach?")
                    .doesNotContain("<script", "src=", "style=", "href=");
        }
    }

    @Test
    void servesNothingElseToStrangers() throws IOException, InterruptedException {
        try (OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
                DelegraphServer server = DelegraphServer.start(store, settings(0))) {
            for (String path :
                    new String[] {"beans", "env", "loggers", "routes", "info", "metrics", "stop", "refresh"}) {
                assertThat(get(server.uri().resolve(path)).statusCode())
                        .as(path)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void takesTheNextPortWhenOneIsBusy() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
                DelegraphServer server = DelegraphServer.start(store, settings(busy.getLocalPort()))) {
            assertThat(server.uri().getPort()).isNotEqualTo(busy.getLocalPort());
            assertThat(server.uri().getHost()).isEqualTo("127.0.0.1");
        }
    }
}
