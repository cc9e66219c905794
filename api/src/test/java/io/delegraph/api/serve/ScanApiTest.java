package io.delegraph.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.Api.Part;
import io.delegraph.api.state.DeferredState;
import io.delegraph.api.state.StateChoice;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.StoreUnavailable;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ScanApiTest {
    private static final String CANARY = "tk_Zm9vYmFy7Q1Canary0Value9981";

    @TempDir
    Path data = Path.of("");

    /** What is left in the spool; an upload goes just after its scan has ended. */
    private List<Path> spooled() throws IOException, InterruptedException {
        List<Path> left = inSpool();
        for (int tries = 0; tries < 200 && !left.isEmpty(); tries++) {
            Thread.sleep(50);
            left = inSpool();
        }
        return left;
    }

    private List<Path> inSpool() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("spool"))) {
            return all.filter(path -> !path.equals(data.resolve("spool"))).toList();
        }
    }

    @Test
    void scansAnUploadAndListsWhatItFound() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            JsonNode status = api.scanned(api.upload("", new Part("account.json", Sample.account("open"))));
            JsonNode findings = api.json("api/v1/findings");
            JsonNode causes = api.json("api/v1/causes");
            JsonNode paths = api.json("api/v1/paths");

            assertThat(status.path("state").textValue()).isEqualTo("DONE");
            assertThat(status.path("counts").path("findings").intValue())
                    .isEqualTo(findings.path("items").size());
            assertThat(findings.path("epoch").intValue()).isEqualTo(1);
            assertThat(findings.path("coverage").path("complete").booleanValue())
                    .isTrue();
            assertThat(findings.path("coverage").path("sources")).isNotEmpty();
            assertThat(findings.path("items").findValuesAsText("rule")).contains("PRV-007");
            assertThat(causes.path("items")).isNotEmpty();
            assertThat(causes.path("items").path(0).path("findings")).isNotEmpty();
            assertThat(paths.path("items")).isNotEmpty().allSatisfy(path -> {
                assertThat(path.path("steps")).isNotEmpty();
                assertThat(path.path("steps")
                                .path(0)
                                .path("source")
                                .path("document")
                                .textValue())
                        .isEqualTo("account.json");
            });
            assertThat(spooled()).isEmpty();
        }
    }

    @Test
    void scansPathsOfItsOwnMachine() throws IOException, InterruptedException {
        Path input =
                Files.writeString(Files.createDirectory(data.resolve("in")).resolve("a.json"), Sample.account("open"));
        try (Api api = Api.over(data)) {
            String body = new JsonMapper()
                    .createObjectNode()
                    .put("source", "here")
                    .set("paths", new JsonMapper().createArrayNode().add(input.toString()))
                    .toString();

            JsonNode status = api.scanned(api.request("api/v1/scans")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));

            assertThat(status.path("state").textValue()).isEqualTo("DONE");
            assertThat(api.json("api/v1/findings").path("items")).isNotEmpty();
            assertThat(input).exists();
        }
    }

    @Test
    void closesWhatANewerUploadNoLongerStates() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            api.scanned(api.upload("", new Part("mcp.json", Sample.agent(CANARY))));
            JsonNode first = api.json("api/v1/findings");
            api.scanned(api.upload("", new Part("mcp.json", Sample.agent(CANARY))));
            JsonNode second = api.json("api/v1/findings");
            api.scanned(api.upload(
                    "", new Part("mcp.json", "{\"mcpServers\": {\"notes\": {\"command\": \"notes-mcp\"}}}")));
            JsonNode third = api.json("api/v1/findings");

            assertThat(first.path("items")).isNotEmpty();
            assertThat(second.path("items").findValuesAsText("id"))
                    .isEqualTo(first.path("items").findValuesAsText("id"));
            assertThat(third.path("items").size())
                    .isLessThan(first.path("items").size());
            assertThat(api.json("api/v1/findings?status=resolved").path("items"))
                    .isNotEmpty();
        }
    }

    @Test
    void showsNoSecretOfAnUpload() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            String id = api.scanned(api.upload(
                            "",
                            new Part(".mcp.json", Sample.agent(CANARY)),
                            new Part("broken.json", Sample.agent(CANARY).substring(20)),
                            new Part("account.json", Sample.account("open"))))
                    .path("id")
                    .textValue();
            assertThat(api.json("api/v1/findings").path("items")).isNotEmpty();
            api.get("api/v1/scans/" + id);
            api.get("api/v1/causes");
            api.get("api/v1/paths");
            api.get("api/v1/findings?severity=" + CANARY);
            api.get("api/v1/findings?cursor=" + CANARY);
            api.get("api/v1/scans/" + CANARY);
            api.get("api/v1/" + CANARY);
            api.send(api.request("api/v1/scans")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"paths\": [\"" + CANARY)));

            String coded = Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8));
            assertThat(api.answers())
                    .hasSizeGreaterThan(9)
                    .allSatisfy(answer -> assertThat(answer).doesNotContain(CANARY, coded));
        }
    }

    @Test
    void keepsHostileNamesInTheSpool() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            JsonNode status = api.scanned(api.upload(
                    "",
                    new Part("../../x.json", Sample.account("one")),
                    new Part("a/b.json", Sample.account("one")),
                    new Part("c\\\\..\\\\b.json", Sample.account("one")),
                    new Part("..", "nothing"),
                    new Part("copy 2", "nothing")));

            assertThat(status.path("counts").path("inputs").intValue()).isEqualTo(5);
            assertThat(spooled()).isEmpty();
            try (Stream<Path> all = Files.list(data)) {
                assertThat(all.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder(
                                "admin-token.sha256", "audit.ndjson", "spool", "spool.lock", "webhook.key");
            }
            assertThat(data.resolveSibling("x.json")).doesNotExist();
        }
    }

    @Test
    void deletesAtStartWhatAnEarlierServerLeft() throws IOException, InterruptedException {
        Path left = Files.createDirectories(data.resolve("spool/left/inner"));
        Files.writeString(left.resolve("file"), "left");
        try (Api api = Api.over(data)) {
            assertThat(api.get("health").statusCode()).isEqualTo(200);
            assertThat(spooled()).isEmpty();
        }
    }

    @Test
    void givesTheSameScanForTheSameIdempotencyKey() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            Part part = new Part("account.json", Sample.account("open"));
            String first = api.scanned(api.upload("", part).header("Idempotency-Key", "k1"))
                    .path("id")
                    .textValue();
            String again = api.scanned(api.upload("", part).header("Idempotency-Key", "k1"))
                    .path("id")
                    .textValue();
            String other = api.scanned(api.upload("", part).header("Idempotency-Key", "k2"))
                    .path("id")
                    .textValue();

            assertThat(again).isEqualTo(first);
            assertThat(other).isNotEqualTo(first);
            assertThat(api.json("api/v1/findings").path("epoch").intValue()).isEqualTo(2);
            assertThat(spooled()).isEmpty();
        }
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException, InterruptedException {
        OpenStore store = new OpenStore(
                new MemoryGraphStore(),
                new MemoryEventStore(),
                new DeferredState(new StateChoice.Memory()),
                Optional.empty(),
                Optional.empty());
        try (Api api = Api.over(store, data, 20_000)) {
            HttpResponse<String> answer = api.send(api.upload("", new Part("big.json", "x".repeat(20_001))));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(problem(answer)).isEqualTo("urn:delegraph:problem:too-large");
            assertThat(spooled()).isEmpty();
            assertThat(api.scanned(api.upload("", new Part("a.json", Sample.account("open"))))
                            .path("state")
                            .textValue())
                    .isEqualTo("DONE");
        }
    }

    @Test
    void refusesUploadsWithoutAFileAndWithSourcesThatAreNone() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            for (HttpResponse<String> answer : List.of(
                    api.send(api.upload("")),
                    api.send(api.upload("?source=%0a", new Part("a.json", "{}"))),
                    api.send(api.request("api/v1/scans")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"paths\": [\"relative\"]}"))))) {
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(problem(answer)).startsWith("urn:delegraph:problem:invalid-");
            }
            assertThat(spooled()).isEmpty();
        }
    }

    @Test
    void refusesAScanWhenTheQueueIsFull() throws IOException, InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        OpenStore store = new OpenStore(
                held(new MemoryGraphStore(), begun, go),
                new MemoryEventStore(),
                new DeferredState(new StateChoice.Memory()),
                Optional.empty(),
                Optional.empty());
        try (Api api = Api.over(store, data, HttpSettings.USUAL_UPLOAD)) {
            Part part = new Part("account.json", Sample.account("open"));
            List<String> places = new ArrayList<>();
            places.add(accepted(api, part));
            begun.await();
            for (int i = 0; i < 8; i++) {
                places.add(accepted(api, part));
            }

            HttpResponse<String> refused = api.send(api.upload("", part));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(problem(refused)).isEqualTo("urn:delegraph:problem:queue-full");
            assertThat(api.json(places.get(0)).path("state").textValue()).isEqualTo("RUNNING");
            assertThat(api.json(places.get(8)).path("state").textValue()).isEqualTo("QUEUED");

            go.countDown();
            for (String place : places) {
                assertThat(api.ended(place).path("state").textValue()).isEqualTo("DONE");
            }
            assertThat(api.scanned(api.upload("", part)).path("state").textValue())
                    .isEqualTo("DONE");
            assertThat(spooled()).isEmpty();
        }
    }

    @Test
    void saysWhenTheStoreIsAway() throws IOException, InterruptedException {
        AtomicBoolean away = new AtomicBoolean();
        OpenStore store = new OpenStore(
                watched(new MemoryGraphStore(), method -> {
                    if (away.get()) {
                        throw new StoreUnavailable("bolt://somewhere refuses " + CANARY);
                    }
                }),
                new MemoryEventStore(),
                new DeferredState(new StateChoice.Memory()),
                Optional.empty(),
                Optional.empty());
        try (Api api = Api.over(store, data, HttpSettings.USUAL_UPLOAD)) {
            Part part = new Part("account.json", Sample.account("open"));
            away.set(true);
            JsonNode status = api.scanned(api.upload("", part));
            HttpResponse<String> findings = api.get("api/v1/findings");
            away.set(false);

            assertThat(status.path("state").textValue()).isEqualTo("FAILED");
            assertThat(status.path("problem").textValue()).contains("store");
            assertThat(findings.statusCode()).isEqualTo(503);
            assertThat(problem(findings)).isEqualTo("urn:delegraph:problem:store-unavailable");
            assertThat(api.scanned(api.upload("", part)).path("state").textValue())
                    .isEqualTo("DONE");
            assertThat(api.answers()).allSatisfy(answer -> assertThat(answer).doesNotContain(CANARY, "bolt:"));
            assertThat(spooled()).isEmpty();
        }
    }

    private static String accepted(Api api, Part part) throws IOException, InterruptedException {
        HttpResponse<String> answer = api.send(api.upload("", part));
        assertThat(answer.statusCode()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String problem(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.path("status").intValue()).isEqualTo(answer.statusCode());
        return problem.path("type").textValue();
    }

    /** A store that publishes when it may. */
    private static GraphStore held(GraphStore store, CountDownLatch begun, CountDownLatch go) {
        return watched(store, method -> {
            if (method.equals("publish")) {
                begun.countDown();
                go.await();
            }
        });
    }

    /** Told of every call before it is made. */
    @FunctionalInterface
    private interface Watcher {
        void called(String method) throws InterruptedException;
    }

    private static GraphStore watched(GraphStore store, Watcher watcher) {
        return (GraphStore) Proxy.newProxyInstance(
                ScanApiTest.class.getClassLoader(), new Class<?>[] {GraphStore.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("close") || arguments != null) {
                        watcher.called(method.getName());
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
