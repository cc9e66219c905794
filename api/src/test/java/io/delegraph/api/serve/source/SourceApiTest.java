package io.delegraph.api.serve.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.Api;
import io.delegraph.api.serve.Sample;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SourceApiTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder = Path.of("");

    private Path exports = Path.of("");
    private Api api;

    @BeforeEach
    void start() throws IOException {
        exports = Files.createDirectories(folder.toRealPath().resolve("exports"));
        api = Api.over(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private HttpRequest.Builder body(String method, String path, String body) {
        return api.request("api/v1/" + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return api.send(body(method, path, body));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    private String paths(String... paths) {
        return MAPPER.valueToTree(paths).toString();
    }

    private JsonNode scan(String... sources) throws Exception {
        return api.scanned(body("POST", "scans", "{\"sources\": " + paths(sources) + "}"));
    }

    @Test
    void registersReadsChangesAndForgetsASource() throws Exception {
        Files.writeString(exports.resolve("account.json"), Sample.account("open"));
        HttpResponse<String> created = send(
                "POST",
                "sources",
                "{\"name\": \"prod\", \"kind\": \"PATHS\", \"paths\": " + paths(exports.toString()) + "}");
        HttpResponse<String> taken = send(
                "POST",
                "sources",
                "{\"name\": \"prod\", \"kind\": \"PATHS\", \"paths\": " + paths(exports.toString()) + "}");
        JsonNode scanned = scan("prod");
        JsonNode read = api.json("api/v1/sources/prod");
        JsonNode patched = json(send("PATCH", "sources/prod", "{\"zone\": \"north\"}"));
        JsonNode put = json(send("PUT", "sources/prod", "{\"kind\": \"UPLOAD\"}"));
        JsonNode listed = api.json("api/v1/sources");
        HttpResponse<String> gone = send("DELETE", "sources/prod", "");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).contains("/api/v1/sources/prod");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(scanned.path("state").textValue()).isEqualTo("DONE");
        assertThat(scanned.path("sources").path(0).textValue()).isEqualTo("prod");
        assertThat(read.path("outcome").textValue()).isEqualTo("COMPLETE");
        assertThat(read.path("lastSuccess").textValue()).isNotEmpty();
        assertThat(patched.path("zone").textValue()).isEqualTo("north");
        assertThat(patched.path("paths").path(0).textValue()).isEqualTo(exports.toString());
        assertThat(patched.path("outcome").textValue()).isEqualTo("COMPLETE");
        assertThat(put.path("kind").textValue()).isEqualTo("UPLOAD");
        assertThat(put.path("zone").isMissingNode()).isTrue();
        assertThat(listed.path("items")).hasSize(1);
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(api.get("api/v1/sources/prod").statusCode()).isEqualTo(404);
        assertThat(api.json("api/v1/findings").path("items")).isNotEmpty();
    }

    @Test
    void findsAnewAtEveryRefreshWhatMatchesAPattern() throws Exception {
        Path west = Files.createDirectories(exports.resolve("west/deep"));
        Files.writeString(exports.resolve("mcp.json"), Sample.agent("tk_Zm9vYmFy7Q1Value9981"));
        Files.writeString(west.resolve("mcp.json"), Sample.agent("tk_Zm9vYmFy7Q1Value9982"));
        Files.writeString(exports.resolve("notes.txt"), "nothing");
        send("POST", "sources", "{\"name\": \"laptops\", \"paths\": " + paths(exports + "/**/*.json") + "}");
        JsonNode both = scan("laptops");
        Files.delete(west.resolve("mcp.json"));
        JsonNode one = scan("laptops");

        assertThat(both.path("counts").path("inputs").intValue()).isEqualTo(2);
        assertThat(one.path("counts").path("inputs").intValue()).isEqualTo(1);
        assertThat(one.path("counts").path("resolved").intValue()).isPositive();
        assertThat(api.json("api/v1/findings").path("items").toString()).doesNotContain("west/deep");
    }

    @Test
    void closesNothingOfASourceThatIsAway() throws Exception {
        Files.writeString(exports.resolve("account.json"), Sample.account("open"));
        send("POST", "sources", "{\"name\": \"prod\", \"paths\": " + paths(exports.toString()) + "}");
        scan("prod");
        int before = api.json("api/v1/findings").path("items").size();
        Files.move(exports, exports.resolveSibling("moved"));
        JsonNode away = scan("prod");
        JsonNode source = api.json("api/v1/sources/prod");

        assertThat(away.path("state").textValue()).isEqualTo("INCOMPLETE");
        assertThat(away.path("counts").path("resolved").intValue()).isZero();
        assertThat(api.json("api/v1/findings").path("items")).hasSizeGreaterThanOrEqualTo(before);
        assertThat(source.path("outcome").textValue()).isEqualTo("FAILED");
        assertThat(source.path("reason").textValue()).doesNotContain(exports.toString());
        assertThat(source.path("failures").intValue()).isPositive();
        assertThat(source.path("nextAttempt").textValue()).isNotEmpty();

        Files.move(exports.resolveSibling("moved"), exports);
        scan("prod");
        assertThat(api.json("api/v1/sources/prod").path("failures").intValue()).isZero();
    }

    @Test
    void triesAgainWhatIsAnEmptyFolderNow() throws Exception {
        Path account = Files.writeString(exports.resolve("account.json"), Sample.account("open"));
        send("POST", "sources", "{\"name\": \"prod\", \"paths\": " + paths(exports.toString()) + "}");
        scan("prod");
        Files.delete(account);
        JsonNode unmounted = scan("prod");
        JsonNode source = api.json("api/v1/sources/prod");

        assertThat(unmounted.path("state").textValue()).isEqualTo("INCOMPLETE");
        assertThat(unmounted.path("counts").path("resolved").intValue()).isZero();
        assertThat(source.path("outcome").textValue()).isEqualTo("FAILED");
        assertThat(source.path("nextAttempt").textValue()).isNotEmpty();

        // What it stated is still known, so a second look at nothing closes nothing either.
        assertThat(scan("prod").path("counts").path("resolved").intValue()).isZero();
    }

    @Test
    void refusesWhatCannotBeASource() throws Exception {
        for (String wrong : new String[] {
            "{\"kind\": \"PATHS\", \"paths\": [\"/srv\"]}",
            "{\"name\": \"a/b\", \"paths\": [\"/srv\"]}",
            "{\"name\": \"a\", \"paths\": [\"relative\"]}",
            "{\"name\": \"a\", \"paths\": [\"/srv/../etc\"]}",
            "{\"name\": \"a\", \"paths\": []}",
            "{\"name\": \"a\", \"kind\": \"WATCHED\"}",
            "{\"name\": \"a\", \"kind\": \"WATCHED\", \"folder\": \"/srv\", \"quietSeconds\": 0}",
            "{\"name\": \"a\", \"kind\": \"OTHER\"}",
            "{\"name\": \"a\", \"kind\": \"UPLOAD\", \"collector\": \"none\"}",
            "{\"name\": \"a\", \"kind\": \"AWS\"}",
            "no json"
        }) {
            assertThat(send("POST", "sources", wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(send("POST", "scans", "{\"sources\": [\"nobody\"]}").statusCode())
                .isEqualTo(400);
        assertThat(api.json("api/v1/sources").path("items")).isEmpty();
    }

    @Test
    void showsACallerTheSourcesOfItsZones() throws Exception {
        for (String zone : new String[] {"north", "south"}) {
            send(
                    "POST",
                    "sources",
                    "{\"name\": \"of-" + zone + "\", \"zone\": \"" + zone + "\", \"paths\": "
                            + paths(exports.toString()) + "}");
        }
        send("POST", "sources", "{\"name\": \"of-none\", \"kind\": \"UPLOAD\"}");
        String key = json(send("POST", "keys", "{\"name\": \"n\", \"role\": \"admin\", \"zones\": [\"north\"]}"))
                .path("secret")
                .textValue();

        assertThat(json(as(key, "GET", "sources", "")).path("items").findValuesAsText("name"))
                .containsExactly("of-north");
        assertThat(as(key, "GET", "sources/of-south", "").statusCode()).isEqualTo(404);
        assertThat(as(key, "DELETE", "sources/of-north", "").statusCode()).isEqualTo(403);
        assertThat(as(key, "PUT", "sources/of-south", "{\"kind\": \"UPLOAD\", \"zone\": \"north\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(key, "PATCH", "sources/of-north", "{\"zone\": \"south\"}").statusCode())
                .isEqualTo(403);
        assertThat(as(key, "POST", "sources", "{\"name\": \"x\", \"kind\": \"UPLOAD\", \"zone\": \"north\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(key, "POST", "scans", "{\"sources\": [\"of-south\"]}").statusCode())
                .isEqualTo(400);
        assertThat(as(key, "POST", "scans", "{\"paths\": " + paths(exports.toString()) + "}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(key, "POST", "scans", "{\"sources\": [\"of-north\"]}").statusCode())
                .isEqualTo(202);
        assertThat(api.json("api/v1/sources").path("items")).hasSize(3);
    }

    private HttpResponse<String> as(String key, String method, String path, String body) throws Exception {
        return api.send(HttpRequest.newBuilder(api.at("api/v1/" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }
}
