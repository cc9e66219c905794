package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionCommandsTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder = Path.of("");

    private Estate estate = new Estate(folder);

    @BeforeEach
    void compose() throws IOException {
        estate = new Estate(folder.resolve("in")).closedAccount().bucket();
    }

    private CommandLineRun.Result ask(String... words) {
        return ask(new CommandLineRun(folder), words);
    }

    private CommandLineRun.Result ask(CommandLineRun run, String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--clock", Estate.CLOCK, "--from", estate.path()));
        return run.run(arguments.toArray(String[]::new));
    }

    private static JsonNode json(CommandLineRun.Result result) throws IOException {
        return MAPPER.readTree(result.out());
    }

    @Test
    void answersYesWithTheStatement() throws IOException {
        CommandLineRun.Result result =
                ask("can", "reader", "s3:GetObject", "arn:aws:s3:::orders/1", "--format", "json");

        assertThat(result.exit()).isZero();
        assertThat(json(result).path("truth").textValue()).isEqualTo("DEFINITE");
        assertThat(json(result).path("path").findValuesAsText("document")).contains("account.json");
    }

    @Test
    void answersNoWithExitCodeZero() throws IOException {
        CommandLineRun.Result result =
                ask("can", "reader", "s3:DeleteObject", "arn:aws:s3:::orders/1", "--format", "json");

        assertThat(result.exit()).isZero();
        assertThat(json(result).path("truth").textValue()).isEqualTo("NO");
        assertThat(json(result).path("because").textValue()).isNotBlank();
    }

    @Test
    void judgesAConditionByTheContextThatIsKnown() throws IOException {
        String[] question = {"can", "reader", "s3:ListBucket", Estate.BUCKET, "--format", "json"};
        String[] answered = {
            "can",
            "reader",
            "s3:ListBucket",
            Estate.BUCKET,
            "--format",
            "json",
            "--context",
            "aws:MultiFactorAuthPresent=true"
        };

        assertThat(json(ask(question)).path("truth").textValue()).isEqualTo("CONDITIONAL");
        assertThat(json(ask(answered)).path("truth").textValue()).isEqualTo("DEFINITE");
    }

    @Test
    void namesWhatIsNearestToAnUnknownPrincipal() {
        CommandLineRun.Result result = ask("can", "raeder", "s3:GetObject", "arn:aws:s3:::orders/1");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error()).contains("raeder", "reader");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void listsTheCandidatesOfAnAmbiguousName() throws IOException {
        estate.file("more.ndjson", """
                {"type":"header","schema":"delegraph.facts/1","source":"test"}
                {"type":"principal","id":"agent:other","kind":"Agent","name":"reader"}
                """);

        CommandLineRun.Result result = ask("what-can", "reader");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error()).contains("agent:other", "aws:111122223333:user:reader");
    }

    @Test
    void answersABatchInTheOrderOfItsLines() throws IOException {
        CommandLineRun run = new CommandLineRun(folder).reading("""
                {"id":3,"principal":"reader","action":"s3:ListBucket","resource":"arn:aws:s3:::orders","context":{"aws:MultiFactorAuthPresent":"true"}}
                {"id":"a","principal":"reader","action":"s3:GetObject","resource":"arn:aws:s3:::orders/1"}

                {"id":1,"principal":"reader","action":"s3:ListBucket","resource":"arn:aws:s3:::orders","context":{"aws:MultiFactorAuthPresent":null}}
                {"id":2,"principal":"reader","become":"keeper","closure":"ctl"}
                {"id":4,"principal":"nobody","action":"s3:GetObject","resource":"arn:aws:s3:::orders/1"}
                {"id":5,"principal":"reader","action":"s3:GetObject","resource":"arn:aws:s3:::orders/1","sessionPolicies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Put*","Resource":"*"}}]}
                {"id":6,"principal":"reader","action":"s3:GetObject","resource":"arn:aws:s3:::orders/1","sessionPolicies":[{"Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}}]}
                """);

        CommandLineRun.Result result = ask(run, "can", "--batch", "-");

        List<JsonNode> answers = lines(result);
        assertThat(result.exit()).isZero();
        assertThat(answers)
                .extracting(answer -> answer.path("id").asText())
                .containsExactly("3", "a", "1", "2", "4", "5", "6");
        assertThat(answers)
                .extracting(answer -> answer.path("truth").textValue())
                .containsExactly("DEFINITE", "DEFINITE", "NO", "NO", "UNKNOWN", "NO", "DEFINITE");
        assertThat(answers.get(0).fieldNames())
                .toIterable()
                .containsExactly("id", "truth", "closure", "because", "condition");
    }

    @Test
    void answersTheOtherLinesOfABatchWithABadOne() throws IOException {
        CommandLineRun run = new CommandLineRun(folder).reading("""
                {"id":1,
                {"id":2,"principal":"reader","action":"s3:GetObject","resource":"arn:aws:s3:::orders/1"}
                {"id":3,"principal":"reader"}
                {"id":4,"principal":"reader","action":"s3:GetObject","resource":"*","sessionPolicies":[{"Statement":7}]}
                """);

        CommandLineRun.Result result = ask(run, "can", "--batch", "-");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(lines(result))
                .extracting(answer -> answer.path("truth").textValue())
                .containsExactly("UNKNOWN", "DEFINITE", "UNKNOWN", "UNKNOWN");
    }

    private static List<JsonNode> lines(CommandLineRun.Result result) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : result.out().lines().toList()) {
            answers.add(MAPPER.readTree(line));
        }
        return answers;
    }

    @Test
    void listsWhatAPrincipalCanDo() throws IOException {
        JsonNode answer = json(ask("what-can", "keeper", "--format", "json"));

        assertThat(answer.path("principal").textValue()).isEqualTo("aws:111122223333:user:keeper");
        assertThat(answer.path("privileges").findValuesAsText("resource")).contains(Estate.BUCKET);
        assertThat(ask("what-can", "keeper").out()).contains("DEFINITE", Estate.BUCKET);
    }

    @Test
    void listsWhoCan() throws IOException {
        JsonNode answer = json(ask("who-can", "s3:DeleteBucket", "orders", "--format", "json"));

        assertThat(answer.path("holders").findValuesAsText("name"))
                .contains("keeper", "open")
                .doesNotContain("reader");
    }

    @Test
    void explainsTheWayAndWhatBlocks() {
        assertThat(ask("why", "keeper", "orders").out()).contains("DEFINITE", "account.json:");
        assertThat(ask("why", "reader", "s3:DeleteBucket@" + Estate.BUCKET).out())
                .startsWith("NO");
    }

    @Test
    void listsWaysWithTheirStepsAndHowManyAreIndependent() throws IOException {
        JsonNode answer = json(ask("why", "keeper", "s3:DeleteBucket@" + Estate.BUCKET, "--format", "json"));

        assertThat(answer.path("witnesses")).hasSize(1);
        assertThat(answer.path("path"))
                .isEqualTo(answer.path("witnesses").get(0).path("path"));
        assertThat(answer.path("witnesses").get(0).path("likelihood").doubleValue())
                .isBetween(0.5, 1.0);
        assertThat(answer.path("disjoint").path("count").intValue()).isOne();
        assertThat(answer.path("disjoint").path("exact").booleanValue()).isTrue();
        assertThat(answer.path("path").get(0).fieldNames())
                .toIterable()
                .containsExactly("from", "edge", "to", "truth", "cap", "condition", "facts", "source");
    }

    @Test
    void readsAResourceWithSignsThatSeparate() throws IOException {
        assertThat(json(ask("why", "keeper", "s3:GetObject@" + Estate.BUCKET + "/a@b:c", "--format", "json"))
                        .path("truth")
                        .textValue())
                .isEqualTo("DEFINITE");
    }

    @Test
    void prefersAnIdOverAnActionThatLooksLikeOne() throws IOException {
        estate.file("more.ndjson", """
                {"type":"header","schema":"delegraph.facts/1","source":"test"}
                {"type":"principal","id":"user:lee@example.com","kind":"Human","name":"Lee"}
                {"type":"edge","kind":"MEMBER_OF","from":"user:lee@example.com","to":"aws:111122223333:user:keeper"}
                """);

        assertThat(ask("why", "keeper", "user:lee@example.com").out()).doesNotContain("user:lee on example.com");
        assertThat(ask("why", "keeper", "user:max@example.com").out()).contains("user:max on example.com");
    }

    @Test
    void refusesToShowNoWay() {
        CommandLineRun.Result result = ask("why", "keeper", "orders", "--most", "0");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error()).contains("--most");
    }

    @Test
    void refusesAQuestionOfAnEmptyMemory() {
        CommandLineRun.Result result = new CommandLineRun(folder).run("what-can", "reader", "--store", "memory");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error()).contains("--from");
    }
}
