package io.delegraph.api.serve.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.Api;
import io.delegraph.api.serve.Sample;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ZonedUploadTest {
    @TempDir
    Path data = Path.of("");

    private static String key(Api api, String role) throws IOException, InterruptedException {
        HttpResponse<String> made = api.send(api.request("api/v1/keys")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"name\":\"" + role + "\",\"role\":\"" + role + "\",\"zones\":[\"north\"]}")));
        return new JsonMapper().readTree(made.body()).path("secret").textValue();
    }

    private static int upload(Api api, String key, String query) throws IOException, InterruptedException {
        HttpRequest.Builder request = api.upload(query, new Api.Part(".mcp.json", Sample.agent("value")));
        return api.send(request.setHeader("Authorization", "Bearer " + key)).statusCode();
    }

    @Test
    void letsACollectorOfAZoneUploadUnderItsNameOnly() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            String key = key(api, "collector");

            assertThat(upload(api, key, "")).isEqualTo(403);
            assertThat(upload(api, key, "?source=south/laptops")).isEqualTo(403);
            assertThat(upload(api, key, "?source=northern/laptops")).isEqualTo(403);
            assertThat(upload(api, key, "?source=north/laptops")).isEqualTo(202);
            // No place in the queue is lost by what was refused.
            for (int each = 0; each < 12; each++) {
                assertThat(upload(api, key, "?source=south/laptops")).isEqualTo(403);
            }
        }
    }

    @Test
    void letsAnAnalystOfAZoneChooseNoPathsOfTheServer() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            HttpRequest.Builder request = api.request("api/v1/scans")
                    .setHeader("Authorization", "Bearer " + key(api, "analyst"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"paths\":[\"" + data.toAbsolutePath() + "\"]}"));

            assertThat(api.send(request).statusCode()).isEqualTo(403);
        }
    }

    private static String facts(String source, String zone) {
        return "{\"type\":\"header\",\"schema\":\"delegraph.facts/1\",\"source\":\"" + source + "\"}\n"
                + "{\"type\":\"resource\",\"id\":\"store:ledger\",\"kind\":\"Bucket\",\"zone\":\"" + zone + "\"}\n";
    }

    private static HttpRequest.Builder as(String key, HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> get(Api api, String key, String path) throws IOException, InterruptedException {
        return api.send(as(key, api.request(path)));
    }

    @Test
    void takesNoZoneFromACallerOfAZone() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            String key = key(api, "analyst");
            api.scanned(api.upload("", new Api.Part("facts.ndjson", facts("books", "south"))));
            HttpResponse<String> claim = api.send(as(
                    key, api.upload("?source=north/x", new Api.Part("facts.ndjson", facts("claims", "north")))));

            JsonNode claimed = api.ended(claim.headers().firstValue("Location").orElseThrow());

            assertThat(claimed.path("diagnostics").findValuesAsText("code")).contains("SCAN_ZONES_DROPPED");
            assertThat(api.get("api/v1/graph?around=store:ledger").statusCode()).isEqualTo(200);
            assertThat(get(api, key, "api/v1/graph?around=store:ledger").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void showsACallerOfAZoneItsOwnScansOnly() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            String key = key(api, "analyst");
            String foreign = api.scanned(api.upload("", new Api.Part(".mcp.json", Sample.agent("value"))))
                    .path("id")
                    .textValue();
            HttpResponse<String> sent =
                    api.send(as(key, api.upload("?source=north/x", new Api.Part(".mcp.json", Sample.agent("value")))));
            String own = api.ended(sent.headers().firstValue("Location").orElseThrow())
                    .path("id")
                    .textValue();

            assertThat(new JsonMapper()
                            .readTree(get(api, key, "api/v1/scans").body())
                            .path("items")
                            .findValuesAsText("id"))
                    .containsExactly(own);
            assertThat(get(api, key, "api/v1/scans/" + own).statusCode()).isEqualTo(200);
            assertThat(get(api, key, "api/v1/scans?cursor=" + foreign).statusCode())
                    .isEqualTo(400);
            assertThat(get(api, key, "api/v1/scans/" + foreign).statusCode()).isEqualTo(404);
            assertThat(get(api, key, "api/v1/scans/" + foreign + "/events").statusCode())
                    .isEqualTo(404);
            assertThat(api.send(as(key, api.request("api/v1/scans/" + foreign).DELETE()))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(get(api, key, "metrics").statusCode()).isEqualTo(403);
        }
    }
}
