package io.delegraph.api.serve.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.Api;
import io.delegraph.api.serve.Api.Part;
import io.delegraph.api.serve.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the shipped dashboard asks for is there. */
@Timeout(120)
class DashboardTest {
    private static final Pattern METRIC = Pattern.compile("\\bdelegraph_[a-z_]+");

    @TempDir
    Path data = Path.of("");

    private static JsonNode dashboard() throws IOException {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("docs/grafana/delegraph.json"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        return new JsonMapper().readTree(Files.readString(file));
    }

    private static List<JsonNode> queries() throws IOException {
        List<JsonNode> queries = new ArrayList<>();
        dashboard().path("panels").forEach(panel -> panel.path("targets").forEach(queries::add));
        dashboard()
                .path("templating")
                .path("list")
                .forEach(variable -> queries.add(variable.path("query").path("infinityQuery")));
        return queries.stream().filter(query -> query.has("url")).toList();
    }

    private static JsonNode scanned(Api api) throws IOException, InterruptedException {
        api.scanned(api.upload("", new Part("account.json", Sample.account("a", "b"))));
        return api.json("api/v1/grafana/findings");
    }

    @Test
    void readsFieldsThatAnswersHave() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            String finding = scanned(api).path(0).path("__value").textValue();
            assertThat(queries()).hasSize(4);

            for (JsonNode query : queries()) {
                StringBuilder address = new StringBuilder(query.path("url").textValue()).append('?');
                query.path("url_options")
                        .path("params")
                        .forEach(each -> address.append(each.path("key").textValue())
                                .append('=')
                                .append(each.path("value").textValue().replace("${finding}", finding))
                                .append('&'));
                JsonNode answer = api.json(address.toString());
                String root = query.path("root_selector").textValue();
                JsonNode rows = root.isEmpty() ? answer : answer.path(root);

                assertThat(rows).as(address.toString()).isNotEmpty();
                query.path("columns")
                        .forEach(column -> assertThat(
                                        rows.path(0).has(column.path("selector").textValue()))
                                .as(address + " " + column)
                                .isTrue());
            }
        }
    }

    @Test
    void drawsAPathWhoseEdgesEndAtItsNodes() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            String finding = scanned(api).path(0).path("__value").textValue();

            JsonNode nodes = api.json("api/v1/grafana/nodes?finding=" + finding);
            JsonNode edges = api.json("api/v1/grafana/edges?finding=" + finding);

            List<String> ids = nodes.findValuesAsText("id");
            assertThat(ids).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            assertThat(edges.findValuesAsText("source")).isNotEmpty().isSubsetOf(ids);
            assertThat(edges.findValuesAsText("target")).isSubsetOf(ids);
            assertThat(nodes.findValuesAsText("mainStat")).startsWith("start").contains("end");
            assertThat(nodes)
                    .allSatisfy(node -> assertThat(node.path("arc__configured").doubleValue()
                                    + node.path("arc__observed").doubleValue()
                                    + node.path("arc__declared").doubleValue()
                                    + node.path("arc__inferred").doubleValue())
                            .isEqualTo(1.0));
        }
    }

    @Test
    void saysOfUnknownFindingsThatThereAreNone() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            assertThat(api.get("api/v1/grafana/nodes?finding=none").statusCode())
                    .isEqualTo(404);
            assertThat(api.get("api/v1/grafana/edges").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void asksForMetricsThatAreDocumented() throws IOException {
        Set<String> asked = new TreeSet<>();
        Matcher metrics = METRIC.matcher(dashboard().toString());
        while (metrics.find()) {
            asked.add(metrics.group());
        }

        assertThat(asked)
                .contains("delegraph_risk_paths")
                .isSubsetOf(
                        "delegraph_collection_complete",
                        "delegraph_findings_total",
                        "delegraph_ingest_rejected_total",
                        "delegraph_risk_paths",
                        "delegraph_scan_last_success_timestamp_seconds");
    }
}
