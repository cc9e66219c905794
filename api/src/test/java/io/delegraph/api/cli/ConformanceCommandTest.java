package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCommandTest {
    private static final String ALLOWED = """
            schema: delegraph.conformance/1
            about: One allow
            source: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html
            cases:
              - name: A user reads
                policies:
                  identity:
                    user/ann: {Effect: Allow, Action: "s3:Get*", Resource: "*"}
                ask: {principal: user/ann, resource: "arn:aws:s3:::ledger/a"}
                expect:
                  - {action: "s3:GetObject", use: DEFINITE, because: ann}
                  - {action: "s3:PutObject", use: %s}
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void countsWhatPasses() throws IOException {
        CommandLineRun.Result result = run(suite("a.yml", ALLOWED.formatted("NO")));

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("a.yml", "2 expectations over 1 policy shapes in 1 files: 2 passed, 0 failed")
                .doesNotContain("FAILED");
    }

    @Test
    void showsWhereAnExpectationFailsAndWhatWasGot() throws IOException {
        CommandLineRun.Result result = run(suite("a.yml", ALLOWED.formatted("CONDITIONAL")));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "a.yml:12#/cases/0/expect/1  FAILED  A user reads",
                        "arn:aws:iam::111122223333:user/ann can s3:PutObject on arn:aws:s3:::ledger/a (use)",
                        "expected CONDITIONAL",
                        "got NO by engine fast: ");
    }

    @Test
    void failsWhenTheReasonIsAnother() throws IOException {
        CommandLineRun.Result result =
                run(suite("a.yml", ALLOWED.formatted("NO, because: an explicit deny, condition: a moon")));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("expected NO, because 'an explicit deny', condition 'a moon'");
    }

    @Test
    void reportsAsJson() throws IOException {
        CommandLineRun.Result result = new CommandLineRun(folder)
                .run("conformance", suite("a.yml", ALLOWED.formatted("UNKNOWN")), "--format", "json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "\"schema\" : \"delegraph.conformance-report/1\"",
                        "\"expected\" : \"UNKNOWN\"",
                        "\"line\" : 12");
    }

    @Test
    void endsIncompleteWhenAFileIsNotReadWhole() throws IOException {
        suite("a.yml", ALLOWED.formatted("NO"));
        suite("b.yml", ALLOWED.formatted("MAYBE"));
        suite("c.yml", "schema: something.else/1\n");
        suite("d.yml", "{");

        CommandLineRun.Result result = run(folder.resolve("suite").toString());

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out())
                .contains(
                        "b.yml:12#/cases/0/expect/1/use  ERROR CONFORMANCE_BAD_VALUE",
                        "c.yml:1  ERROR CONFORMANCE_UNKNOWN_SCHEMA",
                        "d.yml",
                        "3 expectations");
    }

    @Test
    void endsIncompleteWhenFactsAreNotReadWhole() throws IOException {
        CommandLineRun.Result result = run(suite("a.yml", """
                schema: delegraph.conformance/1
                cases:
                  - name: A record without an id
                    facts:
                      - {type: principal, id: "sa:a"}
                      - {type: principal}
                    ask: {principal: "sa:a", action: read, resource: orders}
                    expect: [{use: NO}]
                """));

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).contains("a.yml:6#/cases/0/facts/1  ERROR CONFORMANCE_UNREADABLE_FACTS");
    }

    @Test
    void saysWhenThereIsNothing() {
        CommandLineRun.Result result = run(folder.resolve("nothing").toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error()).contains("There is no file or folder");
    }

    private CommandLineRun.Result run(String path) {
        return new CommandLineRun(folder).run("conformance", path);
    }

    private String suite(String name, String text) throws IOException {
        Path suite = Files.createDirectories(folder.resolve("suite"));
        return Files.writeString(suite.resolve(name), text).toString();
    }
}
