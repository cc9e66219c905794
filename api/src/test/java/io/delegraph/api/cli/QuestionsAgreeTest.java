package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.Api;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line and the API answer the same. */
@Timeout(120)
class QuestionsAgreeTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> CLOSURES = List.of("use", "med", "ctl", "cmp");

    @TempDir
    Path folder = Path.of("");

    private Estate estate = new Estate(folder);
    private Optional<Api> served = Optional.empty();

    @BeforeEach
    void scan() throws IOException, InterruptedException {
        estate = new Estate(folder.resolve("in")).account().bucket().file("runs.ndjson", """
                {"type":"header","schema":"delegraph.facts/1","source":"runs"}
                {"type":"principal","id":"agent:support","kind":"Agent","name":"support"}
                {"type":"principal","id":"sa:biller","kind":"ServiceAccount","name":"biller"}
                {"type":"resource","id":"invoices","kind":"DataStore"}
                {"type":"credential","id":"credential:key","kind":"ApiKey","name":"billing key"}
                {"type":"edge","kind":"HOLDS","from":"agent:support","to":"credential:key"}
                {"type":"edge","kind":"AUTHENTICATES","from":"credential:key","to":"sa:biller"}
                {"type":"edge","kind":"HAS_GRANT","from":"sa:biller","to":"invoices","actions":["billing:Read"]}
                {"type":"request","chain":"case-1","subject":"user:mara","agent":"agent:support","approved":[{"action":"billing:Read","resource":"invoices"}]}
                {"type":"call","id":"c1","chain":"case-1","hop":0,"at":"2026-01-01T10:00:00Z","actor":"agent:support","onBehalfOf":"user:mara","credential":"credential:key","action":"billing:Read","resource":"invoices","outcome":"OK"}
                {"type":"call","id":"c2","chain":"case-2","at":"2026-01-01T11:00:00Z","actor":"user:eve","credential":"credential:key","action":"billing:Read","resource":"invoices","outcome":"OK"}
                """);
        Api api = Api.over(folder.resolve("data"));
        served = Optional.of(api);
        JsonNode status = api.scanned(api.request("api/v1/scans")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"paths\": [" + MAPPER.writeValueAsString(estate.path()) + "]}")));
        assertThat(status.path("state").textValue()).isEqualTo("DONE");
    }

    @AfterEach
    void stop() {
        served.ifPresent(Api::close);
    }

    private String asked(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--clock", Instant.now().toString(), "--from", estate.path(), "--format", "json"));
        return new CommandLineRun(folder).run(arguments.toArray(String[]::new)).out();
    }

    private JsonNode cli(String... words) throws IOException {
        return MAPPER.readTree(asked(words));
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        Api api = served.orElseThrow();
        HttpResponse<String> answer = api.send(api.request("api/v1/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(body).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.orElseThrow().get("api/v1/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    @Test
    void whetherAPrincipalCan() throws IOException, InterruptedException {
        for (String closure : CLOSURES) {
            for (String resource : List.of("arn:aws:s3:::orders/x", "arn:aws:s3:::orders/*", "orders", "invoices")) {
                for (String action : List.of("s3:GetObject", "s3:ListBucket", "billing:Read")) {
                    assertThat(post("questions/can", """
                                    {"principal": "reader", "action": "%s", "resource": "%s", "closure": "%s"}
                                    """.formatted(action, resource, closure)))
                            .as(action + " " + resource + " " + closure)
                            .isEqualTo(cli("can", "reader", action, resource, "--closure", closure));
                }
            }
        }
    }

    @Test
    void whetherAPrincipalCanInARequest() throws IOException, InterruptedException {
        for (String value : List.of("true", "false")) {
            JsonNode answer = post("questions/can", """
                    {"principal": "reader", "action": "s3:ListBucket", "resource": "orders",
                     "context": {"aws:MultiFactorAuthPresent": "%s"}}
                    """.formatted(value));

            // As with --batch, what holds for every request is shown by a way that needs nothing of this one.
            JsonNode single =
                    cli("can", "reader", "s3:ListBucket", "orders", "--context", "aws:MultiFactorAuthPresent=" + value);
            assertThat(List.of(answer.path("truth"), answer.path("condition")))
                    .isEqualTo(List.of(single.path("truth"), single.path("condition")));
        }
    }

    @Test
    void manyQuestionsAtOnce() throws IOException, InterruptedException {
        List<String> lines = List.of(
                "{\"id\":\"a\",\"principal\":\"reader\",\"action\":\"s3:GetObject\",\"resource\":\"arn:aws:s3:::orders/x\"}",
                "{\"id\":2,\"principal\":\"nobody\",\"action\":\"s3:GetObject\",\"resource\":\"orders\"}",
                "{\"id\":null,\"principal\":\"reader\",\"become\":\"open\"}",
                "{\"principal\":\"reader\",\"closure\":\"none\"}");
        String batch = new CommandLineRun(folder)
                .reading(String.join("\n", lines))
                .run("can", "--batch", "-", "--from", estate.path())
                .out();

        JsonNode answers = post("questions/can", "{\"questions\": [" + String.join(",", lines) + "]}")
                .path("answers");

        List<JsonNode> expected = new ArrayList<>();
        for (String line : batch.strip().lines().toList()) {
            expected.add(MAPPER.readTree(line));
        }
        assertThat(answers).containsExactlyElementsOf(expected);
    }

    @Test
    void why() throws IOException, InterruptedException {
        for (String target : List.of("orders", "open", "s3:GetObject@arn:aws:s3:::orders/*", "invoices")) {
            assertThat(post("questions/why", "{\"principal\": \"reader\", \"target\": \"" + target + "\"}"))
                    .as(target)
                    .isEqualTo(cli("why", "reader", target));
        }
    }

    @Test
    void whoCan() throws IOException, InterruptedException {
        for (String closure : CLOSURES) {
            assertThat(get("who-can?action=s3:GetObject&resource=arn:aws:s3:::orders/x&closure=" + closure))
                    .as(closure)
                    .isEqualTo(cli("who-can", "s3:GetObject", "arn:aws:s3:::orders/x", "--closure", closure));
        }
    }

    @Test
    void whatAPrincipalCan() throws IOException, InterruptedException {
        for (String principal : List.of("reader", "keeper", "arn:aws:iam::111122223333:role/open", "agent:support")) {
            String name = URLEncoder.encode(principal, StandardCharsets.UTF_8);
            assertThat(get("privileges?principal=" + name).path("privileges"))
                    .as(principal)
                    .isEqualTo(cli("what-can", principal).path("privileges"));
        }
    }

    @Test
    void whatWasSeen() throws IOException, InterruptedException {
        List<JsonNode> expected = new ArrayList<>();
        for (String line : asked("chains").strip().lines().toList()) {
            expected.add(MAPPER.readTree(line));
        }

        assertThat(expected).hasSize(2);
        assertThat(get("chains").path("items")).containsExactlyElementsOf(expected);
        assertThat(get("chains?chain=c2").path("items").path(0)).isEqualTo(cli("chains", "c2"));
        JsonNode first = get("chains?limit=1");
        assertThat(first.path("truncated").booleanValue()).isTrue();
        assertThat(get("chains?limit=1&cursor=" + first.path("next").textValue())
                        .path("items"))
                .containsExactly(expected.get(1));
    }

    @Test
    void whatIf() throws IOException, InterruptedException {
        assertThat(post("questions/what-if", "{\"remove\": [\"open\"]}")).isEqualTo(cli("what-if", "--remove", "open"));
        JsonNode added = post(
                "questions/what-if",
                "{\"add\": [{\"type\":\"edge\",\"kind\":\"HOLDS\",\"from\":\"aws:111122223333:user:reader\",\"to\":\"credential:key\"}]}");
        assertThat(added.path("principals").findValuesAsText("principal")).contains("aws:111122223333:user:reader");
    }

    @Test
    void whatALeakMeans() throws IOException, InterruptedException {
        assertThat(post("leaked", "{\"credential\": \"credential:key\"}")).isEqualTo(cli("leaked", "credential:key"));
    }

    @Test
    void theCatalogues() throws IOException, InterruptedException {
        assertThat(get("rules"))
                .isEqualTo(MAPPER.readTree(new CommandLineRun(folder)
                        .run("rules", "--format", "json")
                        .out()));
        assertThat(get("edges"))
                .isEqualTo(MAPPER.readTree(new CommandLineRun(folder)
                        .run("edges", "--format", "json")
                        .out()));
    }
}
