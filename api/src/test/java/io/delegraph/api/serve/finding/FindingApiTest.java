package io.delegraph.api.serve.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.Api;
import io.delegraph.api.serve.Sample;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FindingApiTest {
    private static final String ACCEPT =
            "{\"action\":\"accept\",\"owner\":\"mara\",\"reason\":\"Known.\",\"expires\":\"2099-01-01T00:00:00Z\"}";
    private static final String FINDINGS = "api/v1/findings";

    @TempDir
    Path data = Path.of("");

    private static void scan(Api api, String... roles) throws IOException, InterruptedException {
        api.scanned(api.upload("", new Api.Part("account.json", Sample.account(roles))));
    }

    private static HttpResponse<String> patch(Api api, String path, String tag, String body)
            throws IOException, InterruptedException {
        return api.send(api.request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> bulk(Api api, String body) throws IOException, InterruptedException {
        return api.send(api.request(FINDINGS)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    private static JsonNode first(Api api, String query) throws IOException, InterruptedException {
        return api.json(FINDINGS + "?" + query).path("items").path(0);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }

    @Test
    void acceptsAFindingAndTellsItsHistory() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a", "b");
            String id = first(api, "rule=PRV-007").path("id").textValue();
            HttpResponse<String> shown = api.get(FINDINGS + "/" + id);

            HttpResponse<String> accepted = patch(
                    api, FINDINGS + "/" + id, shown.headers().firstValue("ETag").orElseThrow(), ACCEPT);

            assertThat(accepted.statusCode()).isEqualTo(200);
            assertThat(accepted.headers().firstValue("ETag")).contains("\"2\"");
            JsonNode finding = json(accepted).path("finding");
            assertThat(finding.path("status").textValue()).isEqualTo("ACCEPTED");
            assertThat(finding.path("acceptance").path("origin").textValue()).isEqualTo("PERSON");
            assertThat(finding.path("ceiling").path("severity").textValue())
                    .isEqualTo(finding.path("severity").textValue());
            assertThat(api.json(FINDINGS + "/" + id + "/history").path("items").findValuesAsText("to"))
                    .containsExactly("OPEN", "ACCEPTED");
            assertThat(api.json(FINDINGS + "?status=accepted").path("items").findValuesAsText("status"))
                    .containsExactly("ACCEPTED");
            scan(api, "a", "b");
            assertThat(first(api, "status=ACCEPTED").path("id").textValue()).isEqualTo(id);
        }
    }

    @Test
    void refusesToOverwriteWhatWasNotLookedAt() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a");
            String path = FINDINGS + "/" + first(api, "limit=1").path("id").textValue();
            String assign = "{\"action\":\"ASSIGN\",\"assignee\":\"noa\"}";

            assertThat(patch(api, path, "\"1\"", assign).statusCode()).isEqualTo(200);
            assertThat(patch(api, path, "\"1\"", assign).statusCode()).isEqualTo(412);
            assertThat(patch(api, path, "W/\"2\"", assign).statusCode()).isEqualTo(412);
            assertThat(api.send(api.request(path)
                                    .header("Content-Type", "application/json")
                                    .method("PATCH", BodyPublishers.ofString(assign)))
                            .statusCode())
                    .isEqualTo(428);
            assertThat(patch(api, path, "*", "{\"action\":\"reopen\",\"reason\":\"x\"}")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(api.json(path + "/history").path("items")).hasSize(2);
        }
    }

    @Test
    void refusesBodiesThatCannotBeMeantAndQuotesNothing() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a");
            String path = FINDINGS + "/" + first(api, "limit=1").path("id").textValue();

            for (String body : List.of(
                    "",
                    "null",
                    "[]",
                    "{\"action\":\"canary\"}",
                    "{\"action\":\"assign\"}",
                    "{\"action\":\"assign\",\"assignee\":\"a\",\"canary\":1}",
                    "{\"action\":\"assign\",\"assignee\":\"a\",\"expires\":\"2099-01-01T00:00:00Z\"}",
                    "{\"action\":\"accept\",\"owner\":\"a\",\"reason\":\"b\"}",
                    "{\"action\":\"accept\",\"owner\":\"a\",\"reason\":\"b\",\"expires\":\"canary\"}",
                    "{\"action\":\"accept\",\"owner\":\"a\",\"reason\":\"b\",\"expires\":\"2001-01-01T00:00:00Z\"}",
                    "{\"action\":\"resolve\",\"reason\":\" \"}")) {
                HttpResponse<String> answer = patch(api, path, "*", body);
                assertThat(answer.statusCode()).as(body).isEqualTo(400);
                assertThat(answer.body()).doesNotContain("canary");
            }
            assertThat(patch(api, FINDINGS + "/none", "*", ACCEPT).statusCode()).isEqualTo(404);
            assertThat(api.get(FINDINGS + "/none/history").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void decidesAboutManyByFilterAndById() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a", "b");
            int many = api.json(FINDINGS + "?rule=PRV-007").path("items").size();

            JsonNode accepted = json(
                    bulk(api, "{\"filter\":{\"rule\":[\"PRV-007\"]},\"mode\":\"ALL\",\"decision\":" + ACCEPT + "}"));
            JsonNode again = json(bulk(
                    api,
                    "{\"ids\":[\"none\",\""
                            + first(api, "status=ACCEPTED").path("id").textValue() + "\"],\"decision\":" + ACCEPT
                            + "}"));

            assertThat(many).isPositive();
            assertThat(accepted.path("changed").intValue()).isEqualTo(many);
            assertThat(api.json(FINDINGS + "?status=ACCEPTED").path("items")).hasSize(many);
            assertThat(again.path("items").findValuesAsText("outcome")).containsExactly("NOT_FOUND", "REFUSED");
            assertThat(bulk(api, "{\"filter\":{\"colour\":[\"x\"]},\"decision\":" + ACCEPT + "}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(bulk(api, "{\"decision\":" + ACCEPT + "}").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void goesOnWhereAPageEndedThoughFindingsWereDecidedMeanwhile() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a", "b", "c");
            List<String> whole = ids(api.json(FINDINGS + "?status=OPEN&sort=-rule"));
            List<String> seen = new ArrayList<>();
            JsonNode page = api.json(FINDINGS + "?status=OPEN&sort=-rule&limit=1");
            while (true) {
                seen.addAll(ids(page));
                patch(api, FINDINGS + "/" + seen.get(seen.size() - 1), "*", ACCEPT);
                if (!page.path("next").isTextual()) {
                    break;
                }
                page = api.json(FINDINGS + "?status=OPEN&sort=-rule&limit=1&cursor="
                        + page.path("next").textValue());
            }

            assertThat(seen).hasSizeGreaterThan(2).isEqualTo(whole);
        }
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").textValue()));
        return ids;
    }

    @Test
    void filtersAndSorts() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a", "b");
            JsonNode some = first(api, "rule=PRV-007");
            String about = some.path("subjects").path(0).path("id").textValue();

            assertThat(api.json(FINDINGS + "?about=" + about).path("items"))
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(item.path("subjects").findValuesAsText("id"))
                            .contains(about));
            assertThat(api.json(FINDINGS + "?text=NOTHING-HAS-THIS").path("items"))
                    .isEmpty();
            assertThat(api.json(FINDINGS + "?text=prv-007&truth="
                                    + some.path("truth").textValue())
                            .path("items"))
                    .isNotEmpty();
            assertThat(api.json(FINDINGS + "?owner=nobody").path("items")).isEmpty();
            assertThat(api.json(FINDINGS + "?seenSince=2099-01-01T00:00:00Z").path("items"))
                    .isEmpty();
            assertThat(api.json(FINDINGS + "?seenSince=2001-01-01T00:00:00Z").path("items"))
                    .isNotEmpty();
            assertThat(api.json(FINDINGS + "?sort=rule").path("items").findValuesAsText("rule"))
                    .isSorted();
            for (String query : List.of("sort=colour", "colour=red", "truth=bad", "seenSince=yesterday")) {
                assertThat(api.get(FINDINGS + "?" + query).statusCode())
                        .as(query)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void reopensAnAcceptedFindingWhosePathBecameSurer() throws IOException, InterruptedException {
        String plain = "{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"*\"}, \"Action\": \"sts:AssumeRole\"}";
        String limited = plain.replace(
                "}, \"Action\"",
                "}, \"Condition\": {\"Bool\": {\"aws:MultiFactorAuthPresent\": \"true\"}}, \"Action\"");
        String conditional = Sample.account("a").replace(plain, limited);
        String sure = Sample.account("a");
        try (Api api = Api.over(data)) {
            api.scanned(api.upload("", new Api.Part("account.json", conditional)));
            String id = first(api, "truth=CONDITIONAL").path("id").textValue();
            assertThat(patch(api, FINDINGS + "/" + id, "*", ACCEPT).statusCode())
                    .isEqualTo(200);
            api.scanned(api.upload("", new Api.Part("account.json", conditional)));
            assertThat(first(api, "status=ACCEPTED").path("id").textValue()).isEqualTo(id);

            api.scanned(api.upload("", new Api.Part("account.json", sure)));

            JsonNode reopened = api.json(FINDINGS + "/" + id).path("finding");
            assertThat(reopened.path("status").textValue()).isEqualTo("REOPENED");
            assertThat(reopened.path("why").textValue()).contains("It is DEFINITE now; CONDITIONAL was accepted.");
        }
    }
}
