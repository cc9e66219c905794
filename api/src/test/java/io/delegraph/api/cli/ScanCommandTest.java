package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder = Path.of("");

    private Estate estate = new Estate(folder);

    @BeforeEach
    void compose() throws IOException {
        estate = new Estate(folder.resolve("in")).account().bucket();
    }

    private CommandLineRun.Result scan(String... more) {
        List<String> arguments = new ArrayList<>(List.of("scan", "--store", "memory", "--clock", Estate.CLOCK));
        arguments.addAll(List.of(more));
        return new CommandLineRun(folder).run(arguments.toArray(String[]::new));
    }

    @Test
    void reportsInTheOrderOfTheContract() throws IOException {
        CommandLineRun.Result result = scan("--format", "json", estate.path());

        JsonNode report = MAPPER.readTree(result.out());
        assertThat(result.exit()).isZero();
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema", "scan", "graph", "causes", "findings", "privileges", "diagnostics", "truncated");
        assertThat(report.path("schema").textValue()).isEqualTo("delegraph.report/1");
        assertThat(report.path("scan").path("inputs").findValuesAsText("uri"))
                .containsExactlyInAnyOrder("account.json", "facts.ndjson");
        assertThat(report.path("findings").path(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "rule",
                        "title",
                        "severity",
                        "score",
                        "truth",
                        "confidence",
                        "status",
                        "subjects",
                        "path",
                        "measures",
                        "explanation",
                        "remediation",
                        "standards");
    }

    @Test
    void givesTheSameBytesTwice() {
        assertThat(scan("--format", "json", estate.path()).out())
                .isEqualTo(scan("--format", "json", estate.path()).out());
    }

    @Test
    void showsTheFileAndLineOfAFinding() {
        CommandLineRun.Result result = scan(estate.path());

        assertThat(result.out()).contains("PRV-007", "Role open", "account.json:");
        assertThat(result.error()).isEmpty();
    }

    @Test
    void failsOnASeverityThatIsReached() {
        assertThat(scan("--fail-on", "low", estate.path()).exit()).isEqualTo(1);
        assertThat(scan("--fail-on", "never", estate.path()).exit()).isZero();
    }

    @Test
    void takesOptionsFromTheEnvironmentUnlessAFlagSaysOtherwise() {
        CommandLineRun run =
                new CommandLineRun(folder).with("DELEGRAPH_FAIL_ON", "low").with("DELEGRAPH_STORE", "memory");

        assertThat(run.run("scan", estate.path()).exit()).isEqualTo(1);
        assertThat(run.run("scan", "--fail-on", "never", estate.path()).exit()).isZero();
    }

    @Test
    void takesOptionsFromTheConfigurationFile() throws IOException {
        new Estate(folder.resolve(".delegraph")).file("delegraph.yml", "store: memory\nfail-on: low\n");

        assertThat(new CommandLineRun(folder).run("scan", estate.path()).exit()).isEqualTo(1);
    }

    @Test
    void refusesAConfigurationFileWithAnUnknownOption() throws IOException {
        new Estate(folder.resolve(".delegraph")).file("delegraph.yml", "fial-on: low\n");

        CommandLineRun.Result result = new CommandLineRun(folder).run("scan", estate.path());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error()).contains("fial-on");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(scan(folder.resolve("absent").toString()).exit()).isEqualTo(2);
        assertThat(scan("--as", "no.such", estate.path()).exit()).isEqualTo(2);
        assertThat(scan("--format", "pdf", estate.path()).exit()).isEqualTo(2);
        assertThat(scan("--clock", "yesterday", estate.path()).exit()).isEqualTo(2);
        assertThat(scan().exit()).isEqualTo(2);
    }

    @Test
    void saysThatAStoreCannotBeReached() {
        CommandLineRun.Result result = new CommandLineRun(folder)
                .with("DELEGRAPH_NEO4J_PASSWORD", "irrelevant")
                .run("scan", "--neo4j-uri", "bolt://127.0.0.1:1", estate.path());

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error()).contains("127.0.0.1:1").doesNotContain("irrelevant");
    }

    @Test
    void ingestsEverythingElseBesideHostileInputs() throws IOException {
        estate.file("malformed.json", "{\"UserDetailList\": [\n{\"UserName\": \"x\",,}]}")
                .truncatedGzip("truncated.json.gz")
                .file("deep.json", "{\"UserDetailList\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                .escapingZip("escaping.zip")
                .bytes("binary.bin", new byte[] {0, 1, 2, (byte) 0xff, 0, 7})
                .file("effect.json", """
                        {"UserDetailList": [{"UserName": "odd", "UserId": "AIDAODD",
                         "Arn": "arn:aws:iam::111122223333:user/odd", "UserPolicyList": [{"PolicyName": "p", "PolicyDocument":
                         {"Statement": [
                           {"Effect": "Alow", "Action": "s3:*", "Resource": "*"}]}}]}],
                         "GroupDetailList": [], "RoleDetailList": [], "Policies": []}
                        """);

        CommandLineRun.Result result = scan("--format", "json", estate.path());

        JsonNode report = MAPPER.readTree(result.out());
        assertThat(result.exit()).isEqualTo(3);
        assertThat(documents(report))
                .contains("malformed.json", "truncated.json.gz", "deep.json", "binary.bin", "effect.json")
                .anyMatch(document -> document.startsWith("escaping.zip"));
        assertThat(diagnosticOf(report, "effect.json").path("line").intValue()).isPositive();
        assertThat(diagnosticOf(report, "effect.json").path("pointer").textValue())
                .contains("/Statement/0");
        assertThat(diagnosticOf(report, "malformed.json").path("line").intValue())
                .isEqualTo(2);
        assertThat(result.out()).contains("aws:111122223333:role:open");
        assertThat(Files.exists(folder.resolve("escaped.json"))).isFalse();
    }

    private static List<String> documents(JsonNode report) {
        return report.path("diagnostics").findValuesAsText("document");
    }

    private static JsonNode diagnosticOf(JsonNode report, String document) {
        for (JsonNode each : report.path("diagnostics")) {
            if (each.path("document").textValue().equals(document)
                    && each.path("line").intValue() > 0) {
                return each;
            }
        }
        throw new AssertionError("No diagnostic with a line of " + document);
    }

    @Test
    void writesAFileWholeOrNotAtAll() throws IOException {
        Path target = folder.resolve("report.json");

        CommandLineRun.Result result = scan("--format", "json", "--out", target.toString(), estate.path());

        assertThat(result.out()).isEmpty();
        assertThat(MAPPER.readTree(target.toFile()).path("schema").textValue()).isEqualTo("delegraph.report/1");
        assertThat(scan("--out", folder.resolve("no/such/folder").toString(), estate.path())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void listsPrivilegesWhenAsked() throws IOException {
        JsonNode without =
                MAPPER.readTree(scan("--format", "json", estate.path()).out());
        JsonNode with = MAPPER.readTree(
                scan("--format", "json", "--privileges", estate.path()).out());

        assertThat(without.path("privileges")).isEmpty();
        assertThat(with.path("privileges").findValuesAsText("principal")).contains("aws:111122223333:user:reader");
    }

    @Test
    void readsStandardInput() throws IOException {
        CommandLineRun.Result result = new CommandLineRun(folder)
                .reading(Files.readString(estate.folder().resolve("account.json")))
                .run("scan", "--store", "memory", "-");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("PRV-007");
    }

    @Test
    void saysOnceThatThereIsNoEstate() throws IOException {
        JsonNode without =
                MAPPER.readTree(scan("--format", "json", estate.path()).out());
        new Estate(folder).file("estate.yml", "accounts:\n  - id: \"111122223333\"\n    environment: PROD\n");
        JsonNode with = MAPPER.readTree(scan(
                        "--format",
                        "json",
                        "--estate",
                        folder.resolve("estate.yml").toString(),
                        estate.path())
                .out());

        assertThat(without.path("diagnostics").findValuesAsText("code")).containsOnlyOnce("SCAN_NO_ESTATE");
        assertThat(with.path("diagnostics").findValuesAsText("code")).doesNotContain("SCAN_NO_ESTATE");
        assertThat(with.path("scan").path("id"))
                .isNotEqualTo(without.path("scan").path("id"));
    }

    @Test
    void readsTracesWithNamesOfTheUsersOwn() throws IOException {
        new Estate(folder).file("names.yml", "attributes: {action: [acme.op]}\n");
        new Estate(folder)
                .file(
                        "traces.json",
                        "{\"resourceSpans\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":"
                                + "{\"stringValue\":\"desk\"}}]},\"scopeSpans\":[{\"spans\":[{\"traceId\":"
                                + "\"0af7651916cd43dd8448eb211c80319c\",\"spanId\":\"00f067aa0ba902b7\",\"name\":\"x\","
                                + "\"startTimeUnixNano\":\"1763700000000000000\",\"attributes\":[{\"key\":\"acme.op\","
                                + "\"value\":{\"stringValue\":\"read_order\"}}]}]}]}]}");
        String traces = folder.resolve("traces.json").toString();
        String names = folder.resolve("names.yml").toString();

        CommandLineRun.Result without = new CommandLineRun(folder).run("did", "desk", "--from", traces);
        CommandLineRun.Result with =
                new CommandLineRun(folder).run("did", "desk", "--from", traces, "--otel-aliases", names);

        assertThat(without.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(with.out()).contains("1 call in 1 chain", "read_order");
    }
}
