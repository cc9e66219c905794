package io.delegraph.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.api.serve.Api.Part;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ListApiTest {
    @TempDir
    Path data = Path.of("");

    private static void scan(Api api, String... roles) throws IOException, InterruptedException {
        api.scanned(api.upload("", new Part("account.json", Sample.account(roles))));
    }

    @Test
    void saysOfAnEmptyStoreThatNothingIsKnown() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            JsonNode findings = api.json("api/v1/findings");

            assertThat(findings.path("epoch").intValue()).isZero();
            assertThat(findings.path("items")).isEmpty();
            assertThat(findings.path("coverage").path("complete").booleanValue())
                    .isFalse();
        }
    }

    @Test
    void givesEveryFindingOnceAndInOrderOverPages() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a", "b", "c");
            JsonNode whole = api.json("api/v1/findings?limit=1000");
            List<String> paged = new ArrayList<>();
            JsonNode page = api.json("api/v1/findings?limit=2");
            paged.addAll(page.path("items").findValuesAsText("explanation"));
            while (page.path("next").isTextual()) {
                assertThat(page.path("truncated").booleanValue()).isTrue();
                page = api.json(
                        "api/v1/findings?limit=2&cursor=" + page.path("next").textValue());
                paged.addAll(page.path("items").findValuesAsText("explanation"));
            }

            assertThat(page.path("truncated").booleanValue()).isFalse();
            assertThat(paged)
                    .hasSizeGreaterThan(2)
                    .isEqualTo(whole.path("items").findValuesAsText("explanation"));
        }
    }

    @Test
    void refusesTheCursorOfAnEarlierEpochAndOfAnotherList() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a", "b", "c");
            String next = api.json("api/v1/findings?limit=1").path("next").textValue();

            HttpResponse<String> other = api.get("api/v1/paths?limit=1&cursor=" + next);
            HttpResponse<String> filtered = api.get("api/v1/findings?severity=critical&limit=1&cursor=" + next);
            HttpResponse<String> same = api.get("api/v1/findings?limit=1&cursor=" + next);
            scan(api, "a", "b");
            HttpResponse<String> later = api.get("api/v1/findings?limit=1&cursor=" + next);

            assertThat(other.statusCode()).isEqualTo(400);
            assertThat(filtered.statusCode()).isEqualTo(400);
            assertThat(filtered.body()).contains("urn:delegraph:problem:invalid-cursor");
            assertThat(same.statusCode()).isEqualTo(200);
            assertThat(later.statusCode()).isEqualTo(409);
            assertThat(later.body()).contains("urn:delegraph:problem:epoch-changed");
        }
    }

    @Test
    void filtersFindings() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a", "b");
            scan(api, "a");

            assertThat(api.json("api/v1/findings?rule=PRV-007").path("items"))
                    .isNotEmpty()
                    .allSatisfy(
                            item -> assertThat(item.path("rule").textValue()).isEqualTo("PRV-007"));
            assertThat(api.json("api/v1/findings?rule=NONE-1").path("items")).isEmpty();
            assertThat(api.json("api/v1/findings?severity=critical,high").path("items"))
                    .isNotEmpty()
                    .allSatisfy(item ->
                            assertThat(item.path("severity").textValue()).isIn("CRITICAL", "HIGH"));
            assertThat(api.json("api/v1/findings?status=RESOLVED").path("items"))
                    .isNotEmpty()
                    .allSatisfy(
                            item -> assertThat(item.path("status").textValue()).isEqualTo("RESOLVED"));
        }
    }

    @Test
    void refusesParametersThatCannotBeMeant() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            for (String query : List.of("limit=0", "limit=1001", "limit=x", "severity=bad", "status=bad")) {
                HttpResponse<String> answer = api.get("api/v1/findings?" + query);
                assertThat(answer.statusCode()).as(query).isEqualTo(400);
                assertThat(answer.body())
                        .contains("urn:delegraph:problem:invalid-parameter")
                        .doesNotContain("bad");
            }
        }
    }
}
