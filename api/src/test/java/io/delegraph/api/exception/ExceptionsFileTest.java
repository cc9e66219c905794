package io.delegraph.api.exception;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.delegraph.cypher.graph.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExceptionsFileTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String GOOD = """
            exceptions:
              - finding: "0123456789abcdef0123456789abcdef"
                owner: mara
                reason: Known.
                expires: "2026-12-31"
              - rule: PRV-004
                subject: "arn:aws:iam::*:role/ci-*"
                object: "*"
                owner: lee
                reason: Accepted by the board.
                expires: "2026-12-31T12:00:00Z"
                ceiling: {severity: HIGH, truth: CONDITIONAL, score: 40, targets: [a, b]}
            """;

    @TempDir
    private Path folder;

    private ExceptionsFile read(String text) throws IOException {
        Path file = folder.resolve("exceptions.yml");
        Files.writeString(file, text);
        return ExceptionsFile.read(file, NOW);
    }

    private static String entry(String fields) {
        return "exceptions:\n  - {" + fields + "}\n";
    }

    private static boolean passesSchema(String text) throws IOException {
        try (InputStream in =
                ExceptionsFileTest.class.getResourceAsStream("/schema/delegraph.exceptions-1.schema.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
            return schema.validate(new YAMLMapper().readTree(text)).isEmpty();
        }
    }

    @Test
    void readsEntriesByFindingAndByRule() throws IOException {
        ExceptionsFile file = read(GOOD);

        assertThat(file.diagnostics()).isEmpty();
        assertThat(file.entries()).hasSize(2);
        assertThat(file.entries().get(0).match()).isEqualTo(new FindingMatch.Id(ID));
        assertThat(file.entries().get(0).expires()).isEqualTo("2026-12-31T00:00:00Z");
        assertThat(passesSchema(GOOD)).isTrue();
    }

    @Test
    void refusesWhatTheSchemaRefusesAndSaysWhere() throws IOException {
        String rest = "owner: a, reason: b, expires: '2027-01-01'";
        List<String> bad = List.of(
                "[]",
                "exceptions: {}",
                "exceptions: []\nother: 1\n",
                entry("finding: " + ID + ", owner: a, reason: b"),
                entry("finding: " + ID + ", reason: b, expires: '2027-01-01'"),
                entry("finding: " + ID + ", owner: a, reason: ' ', expires: '2027-01-01'"),
                entry("finding: " + ID + ", owner: a, reason: b, expires: soon"),
                entry("finding: short, " + rest),
                entry("finding: " + ID + ", rule: PRV-001, subject: x, " + rest),
                entry("rule: PRV-001, " + rest),
                entry("rule: prv, subject: x, " + rest),
                entry("subject: x, " + rest),
                entry("finding: " + ID + ", colour: red, " + rest),
                entry("finding: " + ID + ", ceiling: {severity: high}, " + rest),
                entry("finding: " + ID + ", ceiling: {score: 101}, " + rest),
                entry("finding: " + ID + ", ceiling: {colour: 1}, " + rest),
                entry("finding: " + ID + ", ceiling: {targets: a}, " + rest));

        for (String text : bad) {
            assertThat(read(text).isUnderstood()).as(text).isFalse();
            assertThat(passesSchema(text)).as(text).isFalse();
        }
    }

    @Test
    void saysWhereSomethingIsWrong() throws IOException {
        ExceptionsFile file = read("""
                exceptions:
                  - finding: "0123456789abcdef0123456789abcdef"
                    owner: mara
                    reason: Known.
                    expires: "2026-12-31"
                    colour: red
                """);

        assertThat(file.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("EXCEPTIONS_UNKNOWN_FIELD");
            assertThat(problem.at().pointer()).isEqualTo("/exceptions/0/colour");
            assertThat(problem.at().line()).isEqualTo(6);
        });
    }

    @Test
    void reportsEntriesThatHaveExpired() throws IOException {
        ExceptionsFile file = read(GOOD.replace("2026-12-31\"", "2026-06-01\""));

        assertThat(file.isUnderstood()).isTrue();
        assertThat(file.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("EXCEPTIONS_EXPIRED");
            assertThat(problem.severity()).isEqualTo(Diagnostic.Severity.WARNING);
            assertThat(problem.at().line()).isEqualTo(2);
        });
    }

    @Test
    void saysOfAFileThatIsNotThereThatItCannotBeRead() {
        assertThat(ExceptionsFile.read(folder.resolve("none.yml"), NOW).isUnderstood())
                .isFalse();
    }

    @Test
    void matchesPatterns() {
        assertThat(new Glob("arn:*:role/ci-?").matches("arn:aws:iam::1:role/ci-a"))
                .isTrue();
        assertThat(new Glob("arn:*:role/ci-?").matches("arn:aws:iam::1:role/ci-ab"))
                .isFalse();
        assertThat(new Glob("*").matches("")).isTrue();
        assertThat(new Glob("a.c").matches("abc")).isFalse();
        assertThat(new Glob("*a".repeat(40)).matches("a".repeat(2_000) + "b")).isFalse();
    }
}
