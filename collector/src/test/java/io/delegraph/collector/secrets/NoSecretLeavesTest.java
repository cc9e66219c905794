package io.delegraph.collector.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoSecretLeavesTest {
    private static final String CANARY = "c4n4ry+9Rb3/Tn7Xc1Hd==5Wd9Fk";

    static Stream<String> reports() {
        String awsPair = "\"DetectorName\":\"AWS\",\"Raw\":\"AKIAYRWQG5EJLPZLBYNP\",\"RawV2\":\"AKIAYRWQG5EJLPZLBYNP:"
                + CANARY + "\",\"StructuredData\":{\"a\":\"" + CANARY + "\"}";
        String parts = "\"DetectorName\":\"S\",\"Raw\":\"" + CANARY + "\",\"ExtraData\":{\"owner\":\"" + CANARY
                + "\"},\"SecretParts\":{\"token\":\"" + CANARY + "\",\"host\":\"" + CANARY + "\"}";
        return Stream.of(
                "[" + Reports.leak("a.env", 1, CANARY, "c1") + "," + Reports.leak("a.env", 2, "x=" + CANARY, "c1")
                        + "]",
                "[{\"line\":\"T=" + CANARY + "\",\"offender\":\"T=" + CANARY + "\",\"repoURL\":\"https://u:" + CANARY
                        + "@git.example/a?t=" + CANARY + "\",\"commit\":\"c\",\"rule\":\"r\",\"file\":\"a\"}]",
                Reports.hog(awsPair),
                Reports.hog(parts),
                Reports.hog("\"DetectorName\":\"URI\",\"Raw\":\"https://u:" + CANARY + "@host.example/p\""),
                Reports.hog("\"DetectorName\":\"Short\",\"Raw\":\"hunter2\",\"RawV2\":\"hunter2" + CANARY + "\""),
                "{\"branch\":\"b\",\"commit\":\"c\",\"commitHash\":\"h\",\"diff\":\"" + CANARY
                        + "\",\"path\":\"a\",\"printDiff\":\"" + CANARY + "\",\"reason\":\"r\",\"stringsFound\":[\""
                        + CANARY
                        + "\",7]}",
                Reports.ggshield("{\"type\":\"t\",\"ignore_sha\":\"" + "ab".repeat(32)
                        + "\",\"occurrences\":[{\"match\":\"" + CANARY
                        + "\",\"type\":\"apikey\"},{\"match\":\"u" + CANARY
                        + "\",\"type\":\"client_secret\"}],\"incident_url\":\"https://x/?"
                        + CANARY + "\"}"),
                "[{\"StartLine\":1,\"StartColumn\":1,\"Match\":\"" + CANARY + "\",\"Secret\":[\"" + CANARY
                        + "\"],\"File\":\"a\"},\"" + CANARY + "\"]",
                Reports.baseline("\"" + CANARY + "\"", "{\"hashed_secret\":\"" + CANARY + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void keepsTheValueInNoForm(String report) {
        CollectedFacts facts = Reports.read(report);

        String all = facts.facts().toString() + facts.diagnostics() + facts.coverage() + facts.inputs();
        assertThat(facts.inputs().get(0).records()).isPositive();
        assertThat(all)
                .doesNotContain(CANARY)
                .doesNotContain("hunter2")
                .doesNotContain(URLEncoder.encode(CANARY, StandardCharsets.UTF_8))
                .doesNotContain(Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(CANARY.substring(0, 10));
    }
}
