package io.delegraph.api.serve.reading;

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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReadApiTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String HIDDEN = "vaultkeeper";

    @TempDir
    Path data = Path.of("");

    private Optional<Api> served = Optional.empty();

    @BeforeEach
    void scan() throws IOException, InterruptedException {
        served = Optional.of(Api.over(data));
        scan("a", "b", HIDDEN);
        zone("shop", "a", "b");
        zone("vault", HIDDEN);
    }

    @AfterEach
    void stop() {
        served.ifPresent(Api::close);
    }

    private Api api() {
        return served.orElseThrow();
    }

    private void scan(String... roles) throws IOException, InterruptedException {
        api().scanned(api().upload("", new Api.Part("account.json", Sample.account(roles))));
    }

    // Records may say zones as well as an estate file.
    private void zone(String zone, String... names) throws IOException, InterruptedException {
        StringBuilder facts = new StringBuilder(
                "{\"type\":\"header\",\"schema\":\"delegraph.facts/1\",\"source\":\"zones-" + zone + "\"}\n");
        for (String name : names) {
            facts.append("{\"type\":\"resource\",\"id\":\"store:" + name + "\",\"kind\":\"Bucket\",\"name\":\"" + name
                    + "-files\",\"zone\":\"" + zone + "\"}\n");
            facts.append("{\"type\":\"principal\",\"id\":\"agent:" + name + "\",\"kind\":\"Agent\",\"name\":\"" + name
                    + "-agent\",\"zone\":\"" + zone + "\"}\n");
            facts.append("{\"type\":\"edge\",\"kind\":\"HAS_GRANT\",\"from\":\"agent:" + name + "\",\"to\":\"store:"
                    + name + "\",\"actions\":[\"files:Read\"]}\n");
        }
        api().scanned(api().upload("?source=zones-" + zone, new Api.Part("zones.ndjson", facts.toString())));
    }

    private HttpRequest.Builder post(String path, String body) {
        return api().request("api/v1/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    private String keyFor(String zone) throws IOException, InterruptedException {
        HttpResponse<String> made = api().send(
                        post("keys", "{\"name\": \"limited\", \"role\": \"viewer\", \"zones\": [\"" + zone + "\"]}"));
        assertThat(made.statusCode()).isEqualTo(201);
        return json(made).path("secret").textValue();
    }

    private HttpResponse<String> as(String key, HttpRequest.Builder request) throws IOException, InterruptedException {
        return api().send(request.setHeader("Authorization", "Bearer " + key));
    }

    @Test
    void namesEpochAndCoverageOnEveryAnswer() throws IOException, InterruptedException {
        for (String path : List.of("causes", "paths", "findings", "rules", "graph?around=agent:a", "graph?around=x")) {
            HttpResponse<String> answer = api().get("api/v1/" + path);

            assertThat(answer.headers().firstValue("Delegraph-Epoch")).as(path).contains("3");
            assertThat(answer.headers().firstValue("Delegraph-Coverage"))
                    .as(path)
                    .contains("complete");
        }
    }

    @Test
    void saysThatAnAnswerIsStillTheAnswer() throws IOException, InterruptedException {
        for (String path : List.of(
                "graph?around=agent:a", "privileges?principal=agent:a", "who-can?action=files:Read&resource=store:a")) {
            HttpResponse<String> first = api().get("api/v1/" + path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again =
                    api().send(api().request("api/v1/" + path).header("If-None-Match", "\"other\", " + tag));
            HttpResponse<String> other =
                    api().send(api().request("api/v1/" + path + "&x=1").header("If-None-Match", tag));

            assertThat(first.statusCode()).as(path).isEqualTo(200);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
            assertThat(other.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void givesAnotherAnswerInAnotherEpoch() throws IOException, InterruptedException {
        HttpResponse<String> first = api().get("api/v1/graph?around=agent:a");
        scan("a");
        HttpResponse<String> later = api().send(api().request("api/v1/graph?around=agent:a")
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow()));

        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.headers().firstValue("Delegraph-Epoch")).contains("4");
    }

    @Test
    void boundsTheNeighbourhoodAndSaysSo() throws IOException, InterruptedException {
        JsonNode whole = json(api().get("api/v1/graph?around=agent:a&depth=2"));
        JsonNode part = json(api().get("api/v1/graph?around=agent:a&depth=2&limit=2"));
        JsonNode filtered = json(api().get("api/v1/graph?around=a-agent&kinds=MEMBER_OF"));

        assertThat(whole.path("truncated").booleanValue()).isFalse();
        assertThat(whole.path("nodes").findValuesAsText("id")).contains("agent:a", "store:a");
        assertThat(part.path("nodes")).hasSize(2);
        assertThat(part.path("truncated").booleanValue()).isTrue();
        assertThat(filtered.path("nodes")).hasSize(1);
        assertThat(filtered.path("edges")).isEmpty();
    }

    @Test
    void filtersAndPagesPaths() throws IOException, InterruptedException {
        JsonNode all = json(api().get("api/v1/paths"));
        JsonNode page = json(api().get("api/v1/paths?limit=1"));
        String rule = all.path("items").path(0).path("rule").textValue();

        assertThat(all.path("items")).hasSizeGreaterThan(1);
        assertThat(page.path("items")).containsExactly(all.path("items").path(0));
        assertThat(json(api().get("api/v1/paths?limit=1&cursor="
                                + page.path("next").textValue()))
                        .path("items"))
                .containsExactly(all.path("items").path(1));
        assertThat(json(api().get("api/v1/paths?rule=" + rule)).path("items").findValuesAsText("rule"))
                .containsOnly(rule);
        assertThat(json(api().get("api/v1/paths?severity=low&rule=none")).path("items"))
                .isEmpty();
    }

    @Test
    void namesCandidatesForNamesThatNothingHas() throws IOException, InterruptedException {
        HttpResponse<String> unknown = api().get("api/v1/privileges?principal=a-agen");
        HttpResponse<String> why = api().send(post("questions/why", "{\"principal\":\"zzz\",\"target\":\"store:a\"}"));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).path("type").textValue()).isEqualTo("urn:delegraph:problem:unknown-name");
        assertThat(json(unknown).path("candidates").toString()).contains("a-agent");
        assertThat(why.statusCode()).isEqualTo(404);
        assertThat(why.body()).doesNotContain("zzz");
    }

    @Test
    void refusesQuestionsThatCannotBeMeant() throws IOException, InterruptedException {
        for (String body : List.of("", "[]", "{", "{}", "{\"principal\":1}", "{\"questions\":{}}")) {
            assertThat(api().send(post("questions/can", body)).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        for (String body :
                List.of("{}", "{\"principal\":\"a\",\"target\":\"b\",\"most\":0}", "{\"principal\":\"a\"}")) {
            assertThat(api().send(post("questions/why", body)).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        for (String body : List.of("{}", "{\"remove\":\"a\"}", "{\"add\":[{\"type\":\"none\"}]}", "{\"add\":[1]}")) {
            assertThat(api().send(post("questions/what-if", body)).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        for (String path : List.of("privileges", "who-can?action=a", "graph", "privileges?principal=a&closure=x")) {
            assertThat(api().get("api/v1/" + path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void tellsLimitedCallersNothingOfOtherZones() throws IOException, InterruptedException {
        String key = keyFor("shop");

        for (String path : List.of(
                "findings?limit=1000",
                "causes",
                "paths",
                "chains",
                "privileges?principal=agent:a",
                "who-can?action=files:Read&resource=store:a",
                "graph?around=agent:a&depth=4")) {
            HttpResponse<String> answer = as(key, api().request("api/v1/" + path));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(HIDDEN, "zones-vault");
        }
    }

    @Test
    void answersLimitedCallersAboutOthersAsAboutNothing() throws IOException, InterruptedException {
        String key = keyFor("shop");

        for (String name : List.of("agent:" + HIDDEN, "agent:none", HIDDEN + "-agent")) {
            HttpResponse<String> privileges = as(key, api().request("api/v1/privileges?principal=" + name));
            HttpResponse<String> graph = as(key, api().request("api/v1/graph?around=" + name));
            HttpResponse<String> can = as(
                    key,
                    post(
                            "questions/can",
                            "{\"principal\":\"" + name + "\",\"action\":\"files:Read\",\"resource\":\"store:a\"}"));
            HttpResponse<String> resource =
                    as(key, api().request("api/v1/who-can?action=files:Read&resource=store:" + HIDDEN));

            for (HttpResponse<String> answer : List.of(privileges, graph, can, resource)) {
                assertThat(answer.statusCode()).as(name).isEqualTo(404);
                assertThat(json(answer).path("type").textValue()).isEqualTo("urn:delegraph:problem:unknown-name");
                assertThat(answer.body()).doesNotContain(HIDDEN);
            }
        }
    }

    @Test
    void refusesLimitedCallersWhatIsAboutTheWholeEstate() throws IOException, InterruptedException {
        String key = keyFor("shop");

        assertThat(as(key, post("questions/what-if", "{\"remove\":[\"agent:a\"]}"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(key, post("leaked", "{\"credential\":\"x\"}")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void tagsAnswersOfDifferentZonesDifferently() throws IOException, InterruptedException {
        String path = "api/v1/graph?around=agent:a";

        assertThat(as(keyFor("shop"), api().request(path)).headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(api().get(path).headers().firstValue("ETag"));
    }

    @Test
    void exportsToLimitedCallersNoDecisionThatNamesOthers() throws IOException, InterruptedException {
        String key = keyFor("shop");
        JsonNode findings =
                json(as(key, api().request("api/v1/findings?limit=1000"))).path("items");
        assertThat(findings).isNotEmpty();
        for (JsonNode finding : findings) {
            String decision = "{\"action\":\"false_positive\",\"reason\":\"As with agent:" + HIDDEN + ".\"}";
            api().send(api().request("api/v1/findings/" + finding.path("id").textValue())
                    .header("Content-Type", "application/json")
                    .header("If-Match", "*")
                    .method("PATCH", BodyPublishers.ofString(decision)));
        }

        assertThat(api().get("api/v1/exports/sarif").body()).contains("As with agent:" + HIDDEN);
        for (String format : List.of("sarif", "ocsf", "ocsf?class=2004", "csv")) {
            HttpResponse<String> answer = as(key, api().request("api/v1/exports/" + format));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).as(format).doesNotContain("As with", HIDDEN);
        }
    }

    @Test
    void worksOutNoViewForAnAnswerThatReadsNothing() throws IOException, InterruptedException {
        String key = keyFor("shop");

        HttpResponse<String> missing = as(key, api().request("api/v1/nothing"));
        HttpResponse<String> read = as(key, api().request("api/v1/findings"));
        HttpResponse<String> later = as(key, api().request("api/v1/nothing"));

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Delegraph-Epoch")).isEmpty();
        assertThat(read.headers().firstValue("Delegraph-Epoch")).contains("3");
        assertThat(later.headers().firstValue("Delegraph-Epoch")).contains("3");
    }
}
