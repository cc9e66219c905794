package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakedCommandTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String KEY = "AKIAQYLPMN5HHHFPKAB7";
    private static final String SECRET = "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";

    @TempDir
    Path folder = Path.of("");

    private Estate estate = new Estate(folder);

    @BeforeEach
    void compose() throws IOException {
        estate = new Estate(folder.resolve("in")).closedAccount();
        estate.file("keys.ndjson", """
                {"type":"header","schema":"delegraph.facts/1","source":"test"}
                {"type":"credential","id":"aws:access-key:%s","kind":"ApiKey","name":"%s"}
                {"type":"edge","kind":"AUTHENTICATES","from":"aws:access-key:%s","to":"aws:111122223333:user:keeper"}
                """.formatted(KEY, KEY, KEY));
        new Estate(folder.resolve("in/home/mara/.aws")).file("credentials", """
                [default]
                aws_access_key_id = %s
                aws_secret_access_key = %s
                """.formatted(KEY, SECRET));
    }

    private CommandLineRun.Result ask(String input, String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--clock", Estate.CLOCK, "--from", estate.path()));
        return new CommandLineRun(folder).reading(input).run(arguments.toArray(String[]::new));
    }

    private static JsonNode credential(CommandLineRun.Result result) throws IOException {
        JsonNode answer = MAPPER.readTree(result.out());
        assertThat(answer.path("known").booleanValue()).isTrue();
        return answer.path("credentials").path(0);
    }

    @Test
    void findsTheKeyWhoseSecretIsReadFromStandardInput() throws IOException {
        CommandLineRun.Result result = ask(SECRET + "\n", "leaked", "-", "--format", "json");

        assertThat(result.exit()).isZero();
        assertThat(credential(result).path("credential").textValue()).isEqualTo("aws:access-key:" + KEY);
        assertThat(credential(result).path("identities").path(0).textValue()).isEqualTo("aws:111122223333:user:keeper");
        assertThat(credential(result).path("privileges").size()).isPositive();
    }

    @Test
    void answersTheSameForAKeyIdAsValueAndAsName() throws IOException {
        CommandLineRun.Result byValue = ask(KEY, "leaked", "-", "--format", "json");
        CommandLineRun.Result byName = ask("", "leaked", KEY, "--format", "json");

        assertThat(byValue.out()).isEqualTo(byName.out());
        assertThat(credential(byName).path("holders").path(0).path("unitName").textValue())
                .isEqualTo("mara");
    }

    @Test
    void tellsAPersonWhatToDoInOrder() {
        String out = ask("", "leaked", KEY).out();

        assertThat(out)
                .containsSubsequence(
                        "Who holds it",
                        "mara",
                        "Where it lies",
                        "Whom it authenticates",
                        "What it can do",
                        "Who loses access",
                        "What to do",
                        "1. Issue",
                        "Disable",
                        "Delete");
        assertThat(out).contains("credentials:");
    }

    @Test
    void saysThatItDoesNotKnowAValue() {
        CommandLineRun.Result result = ask("pLq83+unknown/Zx91KdTtVvQw", "leaked", "-");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("NOT KNOWN", "--key-file");
    }

    @Test
    void saysWhatIsNoValue() {
        assertThat(ask("${env:TOKEN}", "leaked", "-").out()).contains("reference");
        assertThat(ask("<your token>", "leaked", "-").out()).contains("placeholder");
        assertThat(ask("", "leaked", "-").out()).contains("Nothing was read");
        assertThat(ask("password", "leaked", "-").out()).contains("too common");
    }

    @Test
    void neverShowsAValueNotEvenOneGivenAsAName() {
        for (CommandLineRun.Result result : List.of(
                ask(SECRET, "leaked", "-"),
                ask(SECRET, "leaked", "-", "--format", "json"),
                ask("", "leaked", SECRET),
                ask(SECRET + "x", "leaked", "-"))) {
            String all = result.out() + result.error();
            assertThat(all)
                    .doesNotContain(SECRET)
                    .doesNotContain(URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                    .doesNotContain(Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(ask("", "leaked", SECRET).exit()).isEqualTo(2);
        assertThat(ask("", "leaked", SECRET).error()).contains("standard");
    }
}
