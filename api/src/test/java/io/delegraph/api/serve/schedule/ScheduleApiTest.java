package io.delegraph.api.serve.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.Api;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ScheduleApiTest {
    private static final String NIGHTLY =
            "\"cron\": \"30 2 * * *\", \"timeZone\": \"Europe/Berlin\", \"sources\": [\"a\"]";

    @TempDir
    Path folder = Path.of("");

    private Api api;

    @BeforeEach
    void start() throws Exception {
        api = Api.over(folder.resolve("data"));
        send("POST", "sources", "{\"name\": \"a\", \"kind\": \"UPLOAD\", \"zone\": \"north\"}");
        send("POST", "sources", "{\"name\": \"b\", \"kind\": \"UPLOAD\"}");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return api.send(api.request("api/v1/" + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }

    @Test
    void keepsChangesPausesAndRemovesASchedule() throws Exception {
        HttpResponse<String> created = send("POST", "schedules", "{\"name\": \"nightly\", " + NIGHTLY + "}");
        HttpResponse<String> taken = send("POST", "schedules", "{\"name\": \"nightly\", " + NIGHTLY + "}");
        HttpResponse<String> used = send("DELETE", "sources/a", "");
        JsonNode paused = json(send("PATCH", "schedules/nightly", "{\"enabled\": false}"));
        JsonNode put = json(send(
                "PUT", "schedules/nightly", "{\"cron\": \"0 * * * *\", \"sources\": [\"b\"], \"jitterSeconds\": 30}"));
        JsonNode firings = api.json("api/v1/schedules/nightly/firings");
        JsonNode listed = api.json("api/v1/schedules");
        HttpResponse<String> removed = send("DELETE", "schedules/nightly", "");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(json(created).path("next"))
                .hasSize(5)
                .allSatisfy(next -> assertThat(next.textValue()).matches(".*T0[01]:30:00Z"));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(used.statusCode()).isEqualTo(409);
        assertThat(paused.path("enabled").booleanValue()).isFalse();
        assertThat(paused.path("next")).isEmpty();
        assertThat(paused.path("timeZone").textValue()).isEqualTo("Europe/Berlin");
        assertThat(put.path("id")).isEqualTo(paused.path("id"));
        assertThat(put.path("timeZone").textValue()).isEqualTo("UTC");
        assertThat(put.path("jitterSeconds").intValue()).isEqualTo(30);
        assertThat(firings.path("items")).isEmpty();
        assertThat(listed.path("items")).hasSize(1);
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(api.get("api/v1/schedules/nightly").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "sources/a", "").statusCode()).isEqualTo(204);
    }

    @Test
    void refusesWhatCannotBeASchedule() throws Exception {
        for (String wrong : new String[] {
            "{" + NIGHTLY + "}",
            "{\"name\": \"n\", \"cron\": \"30 2 * *\", \"sources\": [\"a\"]}",
            "{\"name\": \"n\", \"cron\": \"0 0 31 2 *\", \"sources\": [\"a\"]}",
            "{\"name\": \"n\", \"cron\": \"0 0 * * *\", \"sources\": []}",
            "{\"name\": \"n\", \"cron\": \"0 0 * * *\", \"sources\": [\"nobody\"]}",
            "{\"name\": \"n\", \"cron\": \"0 0 * * *\", \"sources\": [\"a\"], \"timeZone\": \"Mars\"}",
            "{\"name\": \"n\", \"cron\": \"0 0 * * *\", \"sources\": [\"a\"], \"jitterSeconds\": -1}"
        }) {
            assertThat(send("POST", "schedules", wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(api.json("api/v1/schedules").path("items")).isEmpty();
    }

    @Test
    void showsACallerTheSchedulesOfItsZones() throws Exception {
        send("POST", "schedules", "{\"name\": \"one\", \"cron\": \"0 0 * * *\", \"sources\": [\"a\"]}");
        send("POST", "schedules", "{\"name\": \"both\", \"cron\": \"0 0 * * *\", \"sources\": [\"a\", \"b\"]}");
        String key = json(send("POST", "keys", "{\"name\": \"n\", \"role\": \"analyst\", \"zones\": [\"north\"]}"))
                .path("secret")
                .textValue();

        assertThat(json(as(key, "GET", "schedules", "")).path("items").findValuesAsText("name"))
                .containsExactly("one");
        assertThat(as(key, "GET", "schedules/both", "").statusCode()).isEqualTo(404);
        assertThat(as(key, "DELETE", "schedules/both", "").statusCode()).isEqualTo(404);
        assertThat(as(key, "PATCH", "schedules/one", "{\"sources\": [\"a\", \"b\"]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(as(key, "PATCH", "schedules/one", "{\"enabled\": false}").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> as(String key, String method, String path, String body) throws Exception {
        return api.send(HttpRequest.newBuilder(api.at("api/v1/" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }
}
