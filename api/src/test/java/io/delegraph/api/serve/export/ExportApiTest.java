package io.delegraph.api.serve.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.export.GraphmlDocument;
import io.delegraph.api.serve.Api;
import io.delegraph.api.serve.Api.Part;
import io.delegraph.api.serve.Sample;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ExportApiTest {
    private static final String SECRET = "ghp_Kx81VfQ0m3LzRt6BnYw2PsJd5HcEuA9oTqWi";

    @TempDir
    Path data = Path.of("");

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }

    private static void scan(Api api, String... roles) throws IOException, InterruptedException {
        api.scanned(api.upload("", new Part("account.json", Sample.account(roles))));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void givesFilesOfTheEpochThatTheyName() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a", "b");
            scan(api, "a", "b", "c");
            int current = api.json("api/v1/findings?limit=1000").path("items").size();

            HttpResponse<String> sarif = api.get("api/v1/exports/sarif");
            HttpResponse<String> ocsf = api.get("api/v1/exports/ocsf");
            HttpResponse<String> csv = api.get("api/v1/exports/csv");
            HttpResponse<String> graphml = api.get("api/v1/exports/graphml");

            for (HttpResponse<String> answer : List.of(sarif, ocsf, csv, graphml)) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(header(answer, "Delegraph-Epoch")).isEqualTo("2");
                assertThat(header(answer, "Delegraph-Coverage")).isEqualTo("complete");
                assertThat(header(answer, "Content-Disposition")).startsWith("attachment; filename=\"delegraph");
            }
            assertThat(header(sarif, "Content-Type")).isEqualTo("application/sarif+json");
            assertThat(header(ocsf, "Content-Type")).isEqualTo("application/x-ndjson");
            assertThat(header(csv, "Content-Type")).startsWith("text/csv");
            assertThat(header(graphml, "Content-Type")).isEqualTo("application/graphml+xml");
            assertThat(current).isPositive();
            assertThat(json(sarif.body()).at("/runs/0/results")).hasSize(current);
            assertThat(ocsf.body().lines()).hasSize(current);
            assertThat(csv.body().split("\r\n")).hasSize(1 + current);
            assertThat(GraphmlDocument.valid(graphml.body()).values("node", "name"))
                    .contains("a", "b", "c");
        }
    }

    @Test
    void tellsNewFromKnownFromResolvedFindings() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a", "b");
            scan(api, "a", "c");

            String current = api.get("api/v1/exports/ocsf?rule=PRV-007").body();
            String resolved = api.get("api/v1/exports/ocsf?rule=PRV-007&status=resolved&class=2004")
                    .body();
            JsonNode absent =
                    json(api.get("api/v1/exports/sarif?status=resolved").body());

            assertThat(current.lines())
                    .anySatisfy(line -> {
                        assertThat(line).contains("\"activity_id\":1").contains("aws:111122223333:role:c");
                    })
                    .anySatisfy(line -> {
                        assertThat(line).contains("\"activity_id\":2").contains("aws:111122223333:role:a");
                    });
            assertThat(resolved.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .contains("\"type_uid\":200403", "\"status\":\"Resolved\"", "\"is_alert\":false"));
            assertThat(absent.at("/runs/0/results"))
                    .isNotEmpty()
                    .allSatisfy(result ->
                            assertThat(result.path("baselineState").textValue()).isEqualTo("absent"));
        }
    }

    @Test
    void givesWhatLiesAroundOneNode() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            scan(api, "a", "b");

            GraphmlDocument near =
                    GraphmlDocument.valid(api.get("api/v1/exports/graphml?around=aws:111122223333:role:a")
                            .body());

            assertThat(near.values("node", "id"))
                    .contains("aws:111122223333:role:a", "aws:111122223333:role:a/trust#0")
                    .doesNotContain("aws:111122223333:role:b/trust#0");
            assertThat(near.attributes("edge", "source")).isNotEmpty().isSubsetOf(near.attributes("node", "id"));
            assertThat(api.get("api/v1/exports/graphml?depth=9").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void exportsAnEmptyStore() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            assertThat(json(api.get("api/v1/exports/sarif").body()).at("/runs/0/results"))
                    .isEmpty();
            assertThat(api.get("api/v1/exports/ocsf").body()).isEmpty();
            assertThat(api.get("api/v1/exports/csv").body())
                    .startsWith("id,rule,severity,")
                    .hasLineCount(1);
            GraphmlDocument.valid(api.get("api/v1/exports/graphml").body());
        }
    }

    @Test
    void refusesWhatItDoesNotOffer() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            HttpResponse<String> kind = api.get("api/v1/exports/ocsf?class=1001");
            HttpResponse<String> severity = api.get("api/v1/exports/sarif?severity=bad");

            assertThat(kind.statusCode()).isEqualTo(400);
            assertThat(kind.body()).contains("urn:delegraph:problem:invalid-parameter", "2008 or 2004");
            assertThat(severity.statusCode()).isEqualTo(400);
            assertThat(api.get("api/v1/exports/pdf").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void leavesNothingInTheSpoolAndNoSecretInAnyExport() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            api.scanned(api.upload("", new Part("home/mara/.cursor/mcp.json", Sample.agent(SECRET))));
            assertThat(api.json("api/v1/findings").path("items")).isNotEmpty();

            for (String format : List.of("sarif", "ocsf", "ocsf?class=2004", "csv", "graphml")) {
                String body = api.get("api/v1/exports/" + format).body();
                assertThat(body).as(format).contains("tickets").doesNotContain(SECRET, SECRET.substring(6));
            }
            try (Stream<Path> files = Files.walk(data.resolve("spool"))) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }
}
