package io.delegraph.api.serve.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.audit.AuditLog;
import io.delegraph.api.serve.Api;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class AuditApiTest {
    @TempDir
    Path data = Path.of("");

    private static HttpRequest.Builder newKey(Api api, String name) {
        return api.request("api/v1/keys")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"" + name + "\",\"role\":\"viewer\"}"));
    }

    @Test
    void recordsIntentAndOutcomeOfEveryMutation() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            HttpResponse<String> created = api.send(newKey(api, "ci"));
            String location = created.headers().firstValue("Location").orElseThrow();
            api.send(newKey(api, "ci"));
            api.send(api.request(location.substring(1)).DELETE());
            api.get("api/v1/findings");

            JsonNode items = api.json("api/v1/audit").path("items");
            assertThat(items).hasSize(6);
            assertThat(items.findValuesAsText("phase"))
                    .containsExactly("INTENT", "OUTCOME", "INTENT", "OUTCOME", "INTENT", "OUTCOME");
            assertThat(items.findValuesAsText("status")).containsExactly("201", "400", "200");
            assertThat(items.get(1).path("target").textValue()).isEqualTo(location);
            assertThat(items.get(1).path("request").textValue())
                    .isEqualTo(items.get(0).path("request").textValue())
                    .isEqualTo(created.headers().firstValue("X-Request-Id").orElseThrow());
            assertThat(items.get(4).path("operation").textValue()).isEqualTo("DELETE /api/v1/keys/{id}");
            assertThat(items.get(4).path("caller").textValue()).isEqualTo("admin");
        }
    }

    @Test
    void givesTheAuditInParts() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            api.send(newKey(api, "ci"));
            api.send(newKey(api, "dashboard"));

            JsonNode first = api.json("api/v1/audit?limit=3");
            JsonNode second =
                    api.json("api/v1/audit?limit=3&cursor=" + first.path("next").textValue());

            assertThat(first.path("truncated").booleanValue()).isTrue();
            assertThat(second.path("items").findValuesAsText("sequence")).containsExactly("4");
            assertThat(second.has("next")).isFalse();
            assertThat(api.get("api/v1/audit?limit=0").statusCode()).isEqualTo(400);
            assertThat(api.get("api/v1/audit?cursor=x").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void holdsNoSecretAndNoBody() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            HttpResponse<String> created = api.send(newKey(api, "canary-name").header("X-Canary", "canary-header"));
            String secret =
                    new JsonMapper().readTree(created.body()).path("secret").textValue();

            assertThat(Files.readString(AuditLog.file(data)))
                    .contains("POST /api/v1/keys")
                    .doesNotContain(secret, api.adminToken(), "canary");
        }
    }

    @Test
    void changesNothingWhileTheAuditCannotBeWrittenAndRecoversByItself() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            Files.createDirectory(AuditLog.file(data));

            for (String name : List.of("a", "b")) {
                HttpResponse<String> refused = api.send(newKey(api, name));
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.body()).contains("urn:delegraph:problem:audit-unavailable");
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            }
            assertThat(api.json("api/v1/keys").path("items")).isEmpty();
            assertThat(api.get("api/v1/findings").statusCode()).isEqualTo(200);

            Files.delete(AuditLog.file(data));
            assertThat(api.send(newKey(api, "a")).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void namesEveryRequestItself() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            for (String path : List.of("health", "api/v1/findings", "no/such")) {
                HttpResponse<String> answer = api.send(api.request(path).header("X-Request-Id", "mine"));
                assertThat(answer.headers().allValues("X-Request-Id"))
                        .as(path)
                        .singleElement()
                        .asString()
                        .matches("[0-9a-f-]{36}");
            }
        }
    }
}
