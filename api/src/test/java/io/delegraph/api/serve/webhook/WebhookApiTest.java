package io.delegraph.api.serve.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.api.egress.EgressPolicy;
import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.scan.ScanRequest;
import io.delegraph.api.scan.ScanRun;
import io.delegraph.api.serve.Api;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.serve.Sample;
import io.delegraph.api.webhook.Receiver;
import io.delegraph.api.wiring.FollowUps;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookApiTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String HEADER = "Bearer hidden-from-everybody";

    @TempDir
    private Path data;

    @TempDir
    private Path inputs;

    private static String webhook(String name, Receiver receiver, String more) {
        return "{\"name\": \"" + name + "\", \"url\": \"" + receiver.url() + "?token=hidden-too\","
                + " \"format\": \"cloudevents\", \"headers\": {\"Authorization\": \"" + HEADER + "\"},"
                + " \"events\": [\"finding.opened\", \"finding.resolved\", \"finding.reopened\"]" + more + "}";
    }

    private static HttpRequest.Builder json(Api api, String path, String method, String body) {
        return api.request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }

    private static JsonNode created(Api api, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = api.send(json(api, "api/v1/webhooks", "POST", body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return MAPPER.readTree(answer.body());
    }

    @Test
    void tellsOwnersOfTheirFindingsSignedAndNobodyElse()
            throws IOException, InterruptedException, GeneralSecurityException {
        OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
        try (Receiver shop = Receiver.open();
                Receiver desk = Receiver.open();
                Api api = Api.over(
                        store,
                        data,
                        HttpSettings.USUAL_UPLOAD,
                        EgressPolicy.of(List.of(shop.allowance(), desk.allowance())))) {
            String routed = ", \"receives\": \"routed\"";
            String secret =
                    created(api, webhook("shop", shop, routed)).path("secret").asText();
            created(api, webhook("desk", desk, routed));
            scan(store, "2026-01-01T00:00:00Z", Sample.account("one", "two"));
            waitFor(() -> !shop.told().isEmpty() && !desk.told().isEmpty());

            assertThat(owners(shop)).containsExactly("team-shop");
            assertThat(owners(desk)).doesNotContain("team-shop");
            Receiver.Told told = shop.told().get(0);
            assertThat(told.headers().getFirst("Authorization")).isEqualTo(HEADER);
            assertThat(told.headers().getFirst("webhook-signature")).isEqualTo(signature(secret, told));
            JsonNode event = MAPPER.readTree(told.body());
            assertThat(event.path("type").asText()).isEqualTo("io.delegraph.finding.opened");
            assertThat(event.path("data").path("link").asText())
                    .startsWith(api.at("api/v1/findings/").toString());

            int before = shop.told().size();
            scan(store, "2026-01-02T00:00:00Z", Sample.account("one"));
            waitFor(() -> shop.told().size() > before);
            assertThat(types(shop, before)).containsOnly("io.delegraph.finding.resolved");
            assertThat(ids(shop)).doesNotHaveDuplicates();
            assertThat(api.answers()).noneMatch(answer -> answer.contains("hidden"));
            JsonNode routes = api.json("api/v1/webhook-routes");
            assertThat(routes.path("items").findValuesAsText("webhook")).containsExactly("desk", "shop");
            assertThat(routes.path("items").findValuesAsText("contact")).containsExactly("shop@example.com");
        }
    }

    private void scan(OpenStore store, String clock, String account) throws IOException {
        Path estate = Files.writeString(inputs.resolve("estate.yml"), """
                accounts:
                  - {id: '111122223333', owner: team-shop}
                routes:
                  - {owner: team-shop, webhook: shop, contact: shop@example.com}
                  - {owner: '*', webhook: desk}
                """);
        Path folder = Files.createDirectories(inputs.resolve("scanned"));
        Files.writeString(folder.resolve("account.json"), account);
        Files.writeString(folder.resolve(".mcp.json"), Sample.agent("sk-test-0123456789abcdefghij"));
        ScanRequest request = new ScanRequest(
                new ScanInputs(
                        List.of(folder.toString()),
                        Optional.of("test"),
                        Optional.empty(),
                        Optional.of(estate),
                        Instant.parse(clock),
                        Fingerprinter.of(FingerprintKey.of(new byte[FingerprintKey.LENGTH]))),
                Profile.CORE,
                ScanRequest.PrivilegeListing.OMITTED);
        ScanOutcome outcome =
                new ScanRun(store.scanned(), InputStream.nullInputStream(), ScanProgress.UNWATCHED).run(request);
        CompletedScan completed = new CompletedScan("job " + clock, outcome);
        FollowUps.of(store).forEach(followUp -> followUp.after(completed));
        FollowUps.of(store).forEach(followUp -> followUp.after(completed));
    }

    private static Set<String> owners(Receiver receiver) throws IOException {
        Set<String> owners = new java.util.TreeSet<>();
        for (Receiver.Told told : receiver.told()) {
            JsonNode named =
                    MAPPER.readTree(told.body()).path("data").path("finding").path("owners");
            owners.add(named.isEmpty() ? "nobody" : named.get(0).asText());
        }
        return owners;
    }

    private static List<String> types(Receiver receiver, int from) {
        List<Receiver.Told> told = receiver.told();
        return told.subList(from, told.size()).stream()
                .map(each -> each.body().replaceAll("(?s).*?\"type\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private static List<String> ids(Receiver receiver) {
        return receiver.told().stream().map(Receiver.Told::id).collect(Collectors.toList());
    }

    private static String signature(String secret, Receiver.Told told) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = told.id() + "." + told.headers().getFirst("webhook-timestamp") + "." + told.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; tries < 600 && !condition.getAsBoolean(); tries++) {
            Thread.sleep(50);
        }
        // Whatever else is on its way has the time of two rounds.
        Thread.sleep(2_500);
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void writesChangesTriesAndRemovesWebhooks() throws IOException, InterruptedException {
        OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
        try (Receiver receiver = Receiver.open();
                Api api = Api.over(
                        store, data, HttpSettings.USUAL_UPLOAD, EgressPolicy.of(List.of(receiver.allowance())))) {
            JsonNode added = created(api, webhook("one", receiver, ", \"filter\": {\"severity\": \"high\"}"));
            String path = "api/v1/webhooks/" + added.path("webhook").path("id").asText();

            assertThat(api.json(path).path("headers").get(0).asText()).isEqualTo("Authorization");
            assertThat(api.json(path).path("filter").path("severity").asText()).isEqualTo("high");
            assertThat(api.send(json(api, path + "/test", "POST", "")).body()).contains("DELIVERED");
            assertThat(receiver.told()).hasSize(1);

            HttpResponse<String> replaced = api.send(
                    json(
                            api,
                            path,
                            "PUT",
                            "{\"name\": \"two\", \"format\": \"slack\", \"events\": [\"scan.completed\"], \"enabled\": false}"));
            assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
            assertThat(api.send(json(api, path + "/test", "POST", "")).body()).contains("DELIVERED");
            assertThat(receiver.told().get(1).headers().getFirst("Authorization"))
                    .isEqualTo(HEADER);

            JsonNode deliveries = api.json(path + "/deliveries?limit=1");
            assertThat(deliveries.path("truncated").asBoolean()).isTrue();
            String event = deliveries.path("items").get(0).path("event").asText();
            assertThat(event).isEqualTo(receiver.told().get(1).id());
            assertThat(api.json(path + "/deliveries?state=dead").path("items")).isEmpty();
            JsonNode rest = api.json(
                    path + "/deliveries?cursor=" + deliveries.path("next").asText());
            assertThat(rest.path("items")).hasSize(1);
            assertThat(api.send(json(api, path + "/deliveries/" + event + "/redeliver", "POST", ""))
                            .statusCode())
                    .isEqualTo(202);

            JsonNode rotated = MAPPER.readTree(
                    api.send(json(api, path + "/secret", "POST", "")).body());
            assertThat(rotated.path("secret").asText())
                    .isNotEqualTo(added.path("secret").asText());
            assertThat(rotated.path("webhook").path("previousSecretUntil").isMissingNode())
                    .isFalse();
            assertThat(api.json("api/v1/webhooks").path("items")).hasSize(1);
            assertThat(api.send(api.request(path).DELETE()).statusCode()).isEqualTo(204);
            assertThat(api.get(path).statusCode()).isEqualTo(404);
            assertThat(api.answers()).noneMatch(answer -> answer.contains("hidden"));
        }
    }

    @Test
    void refusesWhatIsNotAllowedAndQuotesNothing() throws IOException, InterruptedException {
        OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
        try (Receiver receiver = Receiver.open();
                Receiver other = Receiver.open();
                Api api = Api.over(
                        store, data, HttpSettings.USUAL_UPLOAD, EgressPolicy.of(List.of(receiver.allowance())))) {
            String good = webhook("one", receiver, "");
            List<String> bad = List.of(
                    "none",
                    "{}",
                    webhook("one", other, ""),
                    good.replace("http://127.0.0.1", "http://2130706433"),
                    good.replace("http://127.0.0.1", "http://user@127.0.0.1"),
                    good.replace("\"cloudevents\"", "\"secret-format\""),
                    good.replace("finding.opened", "secret.type"),
                    good.replace("finding.opened", "webhook.test"),
                    good.replace("\"one\"", "\"secret name\""),
                    good.replace("Authorization", "Host"),
                    good.replace("Authorization", "webhook-signature"),
                    good.replace(HEADER, "a\\r\\nsecret: b"),
                    webhook("one", receiver, ", \"template\": \"{}\""),
                    webhook("one", receiver, ", \"filter\": {\"severity\": \"secret\"}"),
                    webhook("one", receiver, ", \"template\": \"{{secret\"").replace("cloudevents", "ticket"));
            for (String body : bad) {
                HttpResponse<String> answer = api.send(json(api, "api/v1/webhooks", "POST", body));
                assertThat(answer.statusCode()).as(body).isEqualTo(400);
                assertThat(answer.body()).as(body).doesNotContain("secret", "2130706433", "user@");
            }
            created(api, good);
            assertThat(api.send(json(api, "api/v1/webhooks", "POST", good)).statusCode())
                    .isEqualTo(400);
            assertThat(api.get("api/v1/webhooks/none").statusCode()).isEqualTo(404);
            assertThat(other.told()).isEmpty();
        }
    }
}
