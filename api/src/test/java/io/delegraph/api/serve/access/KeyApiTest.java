package io.delegraph.api.serve.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.access.AdminTokenFile;
import io.delegraph.api.serve.Api;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KeyApiTest {
    @TempDir
    Path data = Path.of("");

    private static HttpResponse<String> create(Api api, String body) throws IOException, InterruptedException {
        return api.send(api.request("api/v1/keys")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder as(Api api, String token, String path) {
        return HttpRequest.newBuilder(api.at(path)).header("Authorization", "Bearer " + token);
    }

    @Test
    void showsAKeyOnceAndKeepsItsHashOnly() throws IOException, InterruptedException {
        OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
        try (Api api = Api.over(store, data, HttpSettings.USUAL_UPLOAD)) {
            HttpResponse<String> created = create(api, "{\"name\":\"ci\",\"role\":\"viewer\",\"zones\":[\"north\"]}");
            String secret =
                    new JsonMapper().readTree(created.body()).path("secret").textValue();

            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(secret).matches("dlk_[A-Za-z0-9_-]{43}");
            assertThat(api.get(created.headers()
                                    .firstValue("Location")
                                    .orElseThrow()
                                    .substring(1))
                            .body())
                    .contains("\"zones\":[\"north\"]")
                    .doesNotContain(secret);
            assertThat(api.get("api/v1/keys").body())
                    .contains("\"name\":\"ci\"")
                    .doesNotContain(secret);
            List<String> kept = store.state()
                    .get()
                    .jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "SELECT id || name || role || zones || sha256 || created_by FROM access_key")
                            .mapTo(String.class)
                            .list());
            assertThat(kept).singleElement().asString().doesNotContain(secret.substring(4));
        }
    }

    @Test
    void refusesAKeyFromItsRevocationOn() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            JsonNode created = new JsonMapper()
                    .readTree(
                            create(api, "{\"name\":\"ci\",\"role\":\"viewer\"}").body());
            String secret = created.path("secret").textValue();
            String address = "api/v1/keys/" + created.path("key").path("id").textValue();
            assertThat(api.send(as(api, secret, "api/v1/findings")).statusCode())
                    .isEqualTo(200);
            assertThat(api.json(address).has("usedAt")).isTrue();

            assertThat(api.send(api.request(address).DELETE()).statusCode()).isEqualTo(200);

            assertThat(api.send(as(api, secret, "api/v1/findings")).statusCode())
                    .isEqualTo(401);
            assertThat(api.json(address).has("revokedAt")).isTrue();
        }
    }

    @Test
    void refusesKeysThatCannotBe() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            for (String body : List.of(
                    "{}",
                    "[]",
                    "{\"name\":\"\",\"role\":\"viewer\"}",
                    "{\"name\":\"a b\\n\",\"role\":\"viewer\"}",
                    "{\"name\":\"ci\"}",
                    "{\"name\":\"ci\",\"role\":\"root\"}",
                    "{\"name\":\"ci\",\"role\":\"viewer\",\"zones\":[\"a\\nb\"]}",
                    "{\"name\":\"ci\",\"role\":\"viewer\",\"zones\":[null]}",
                    "{\"name\":\"ci\",\"role\":\"viewer\",\"expiresAt\":\"tomorrow\"}",
                    "{\"name\":\"ci\",\"role\":\"viewer\",\"expiresAt\":\"2001-01-01T00:00:00Z\"}")) {
                assertThat(create(api, body).statusCode()).as(body).isEqualTo(400);
            }
            assertThat(api.json("api/v1/keys").path("items")).isEmpty();
        }
    }

    @Test
    void acceptsANewAdminTokenAtOnceAndTheOldOneNoMore() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            String fresh = AdminTokenFile.in(data).replace().fresh().orElseThrow();

            assertThat(api.send(as(api, fresh, "api/v1/keys")).statusCode()).isEqualTo(200);
            assertThat(api.get("api/v1/keys").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void readsNothingIntoHostileHeaders() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            for (String value : List.of(
                    "Bearer ",
                    "Bearer dlk_' OR '1'='1",
                    "Bearer dlk_" + "a".repeat(4_000),
                    "Bearer dlg_ünïcode",
                    "Bearer a.b.c",
                    "Bearer " + api.adminToken() + " ",
                    "bearer",
                    "Digest username=admin")) {
                int status = api.send(HttpRequest.newBuilder(api.at("api/v1/keys"))
                                .header("Authorization", value)
                                .header("X-Forwarded-User", "admin")
                                .header("X-Original-URL", "/health")
                                .header("X-HTTP-Method-Override", "GET"))
                        .statusCode();
                assertThat(status).as(value).isIn(401, value.endsWith(" ") ? 200 : 401);
            }
        }
    }

    @Test
    void asksWhoItIsBeforeItAsksWhatABodyIs() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            HttpRequest.Builder untyped =
                    HttpRequest.newBuilder(api.at("api/v1/scans")).POST(HttpRequest.BodyPublishers.ofString("{}"));
            HttpRequest.Builder known = api.request("api/v1/scans").POST(HttpRequest.BodyPublishers.ofString("{}"));

            assertThat(api.send(untyped).statusCode()).isEqualTo(401);
            assertThat(api.send(untyped.header("Authorization", "Bearer dlg_guess"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(api.send(known).statusCode()).isEqualTo(415);
        }
    }
}
