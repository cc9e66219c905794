package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.serve.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExceptionsOptionTest {
    private static final String ALL = """
            exceptions:
              - {rule: PRV-007, subject: "*", owner: mara, reason: Known., expires: "2026-12-31"}
            """;

    @TempDir
    Path folder = Path.of("");

    private CommandLineRun.Result scan(String exceptions, String... more) throws IOException {
        Files.writeString(folder.resolve("account.json"), Sample.account("a"));
        Files.writeString(folder.resolve("exceptions.yml"), exceptions);
        String[] usual = {
            "scan",
            folder.resolve("account.json").toString(),
            "--store",
            "memory",
            "--clock",
            "2026-06-01T00:00:00Z",
            "--exceptions",
            folder.resolve("exceptions.yml").toString()
        };
        String[] all = new String[usual.length + more.length];
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return new CommandLineRun(folder).run(all);
    }

    private String everyRule() throws IOException {
        JsonNode report = new JsonMapper()
                .readTree(scan("exceptions: []\n", "--format", "json").out());
        StringBuilder entries = new StringBuilder("exceptions:\n");
        report.path("findings").findValuesAsText("rule").stream()
                .distinct()
                .forEach(rule -> entries.append("  - {rule: ")
                        .append(rule)
                        .append(", subject: \"*\", owner: mara, reason: Known., expires: \"2026-12-31\"}\n"));
        return entries.toString();
    }

    @Test
    void failsOnFindingsThatNobodyAccepted() throws IOException {
        assertThat(scan("exceptions: []\n", "--fail-on", "low").exit()).isEqualTo(1);
        assertThat(scan(ALL, "--fail-on", "low").exit()).isEqualTo(1);
    }

    @Test
    void failsOnNothingThatTheFileAccepts() throws IOException {
        assertThat(scan(everyRule(), "--fail-on", "low").exit()).isZero();
    }

    @Test
    void failsOnWhatExpired() throws IOException {
        CommandLineRun.Result result = scan(everyRule().replace("2026-12-31", "2026-05-31"), "--fail-on", "low");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("EXCEPTIONS_EXPIRED");
    }

    @Test
    void showsWhoAcceptedUntilWhen() throws IOException {
        JsonNode report =
                new JsonMapper().readTree(scan(ALL, "--format", "json").out());

        assertThat(report.path("findings"))
                .filteredOn(finding -> finding.path("rule").textValue().equals("PRV-007"))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.path("status").textValue()).isEqualTo("ACCEPTED");
                    assertThat(finding.path("acceptance").path("owner").textValue())
                            .isEqualTo("mara");
                    assertThat(finding.path("acceptance").path("expires").textValue())
                            .isEqualTo("2026-12-31T00:00:00Z");
                });
        assertThat(scan(ALL).out()).contains("accepted by mara until 2026-12-31T00:00:00Z");
    }

    @Test
    void doesNothingWithAFileThatItDoesNotUnderstand() throws IOException {
        CommandLineRun.Result result = scan(ALL.replace("owner:", "colour:"), "--fail-on", "low");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error()).contains("exceptions.yml:2#/exceptions/0", "EXCEPTIONS_UNKNOWN_FIELD");
        assertThat(result.out()).isEmpty();
    }
}
