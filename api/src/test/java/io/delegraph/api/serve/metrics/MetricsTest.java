package io.delegraph.api.serve.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.serve.Api;
import io.delegraph.api.serve.Sample;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    @TempDir
    Path data = Path.of("");

    @Test
    void saysInPrometheusFormatHowScansWent() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            api.scanned(api.upload("", new Api.Part("iam.json", Sample.account("admin"))));
            api.scanned(api.upload(
                    "", new Api.Part("broken.json", Sample.account("other").replace("\"Arn\"", "\"Arm\""))));

            int findings = api.json("api/v1/findings?limit=1000").path("items").size();
            int paths = api.json("api/v1/paths?limit=1000").path("items").size();
            HttpResponse<String> answer = api.get("metrics");

            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            Exposition figures = Exposition.parse(answer.body());
            assertThat(figures.samples())
                    .allMatch(sample -> figures.typeOf(sample.name()).isPresent());
            assertThat(figures.types()).containsEntry("delegraph_scan_duration_seconds", "histogram");
            assertThat(figures.value("delegraph_scan_duration_seconds_count")).isEqualTo(2);
            assertThat(figures.value("delegraph_scan_last_success_timestamp_seconds"))
                    .isGreaterThan(1.7e9);
            assertThat(figures.value("delegraph_collection_complete")).isPositive();
            assertThat(figures.named("delegraph_risk_paths"))
                    .extracting(figure -> figure.labels().get("severity"))
                    .contains("critical", "high", "medium", "low");
            assertThat(figures.value("delegraph_risk_paths")).isEqualTo(paths);
            assertThat(figures.value("delegraph_findings_total", "change", "opened"))
                    .isEqualTo(findings)
                    .isPositive();
            assertThat(figures.value("delegraph_ingest_rejected_total")).isPositive();
            assertThat(figures.value("delegraph_scans_unfinished")).isZero();
            assertThat(figures.value("delegraph_build_info")).isEqualTo(1);
            assertThat(figures.value("http_server_requests_seconds_count")).isPositive();
        }
    }

    @Test
    void countsBucketsUpwardsToAllScans() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            api.scanned(api.upload("", new Api.Part("iam.json", Sample.account("admin"))));

            Exposition figures = Exposition.parse(api.get("metrics").body());

            List<Double> buckets = figures.named("delegraph_scan_duration_seconds_bucket").stream()
                    .map(Exposition.Sample::value)
                    .toList();
            assertThat(buckets).hasSizeGreaterThan(5).isSorted().last().isEqualTo(1.0);
        }
    }

    @Test
    void namesNobodyInLabels() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            api.scanned(api.upload("?source=mara", new Api.Part("iam.json", Sample.account("admin"))));

            Exposition figures = Exposition.parse(api.get("metrics").body());

            Set<String> labels = figures.samples().stream()
                    .filter(sample -> sample.name().startsWith("delegraph_"))
                    .flatMap(sample -> sample.labels().keySet().stream())
                    .collect(Collectors.toSet());
            assertThat(labels)
                    .isSubsetOf(
                            "change",
                            "collector",
                            "java",
                            "le",
                            "reason",
                            "result",
                            "rule",
                            "scope",
                            "severity",
                            "state",
                            "version");
            assertThat(figures.samples())
                    .allSatisfy(sample -> assertThat(sample.labels().values())
                            .noneMatch(value ->
                                    value.contains("mara") || value.startsWith("aws:") || value.contains("arn:")));
        }
    }

    @Test
    void givesNothingToStrangers() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            HttpResponse<String> answer = api.send(java.net.http.HttpRequest.newBuilder(api.at("metrics")));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("delegraph_");
        }
    }
}
