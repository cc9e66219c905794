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

class WhatIfCommandTest {
    private static final String READ = "aws:111122223333:user:reader/inline/read#0";
    private static final String LIST = "aws:111122223333:user:reader/inline/read#1";

    @TempDir
    Path folder = Path.of("");

    private Estate estate = new Estate(folder);
    private Estate supposed = new Estate(folder);

    @BeforeEach
    void compose() throws IOException {
        estate = new Estate(folder.resolve("in")).closedAccount().bucket();
        supposed = new Estate(folder.resolve("supposed"));
    }

    private CommandLineRun.Result suppose(String... words) {
        List<String> arguments = new ArrayList<>(List.of("what-if"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--clock", Estate.CLOCK, "--from", estate.path()));
        return new CommandLineRun(folder).run(arguments.toArray(String[]::new));
    }

    private JsonNode json(String... words) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--format", "json"));
        CommandLineRun.Result result = suppose(arguments.toArray(String[]::new));
        assertThat(result.exit()).as(result.error()).isZero();
        return new JsonMapper().readTree(result.out());
    }

    private String facts(String line) throws IOException {
        supposed.file("facts.ndjson", """
                {"type":"header","schema":"delegraph.facts/1","source":"supposed"}
                """ + line + "\n");
        return supposed.folder().resolve("facts.ndjson").toString();
    }

    @Test
    void takesAwayWhatAStatementGives() throws IOException {
        JsonNode answer = json("--remove", READ);

        assertThat(answer.path("principals")).hasSize(1);
        assertThat(answer.path("principals").get(0).path("principal").textValue())
                .isEqualTo("aws:111122223333:user:reader");
        assertThat(answer.path("principals").findValuesAsText("before")).containsOnly("DEFINITE");
        assertThat(answer.path("principals").findValuesAsText("after")).containsOnly("NO");
    }

    @Test
    void takesAwayWhatIsConditional() throws IOException {
        JsonNode answer = json("--remove", LIST);

        assertThat(answer.path("principals").findValuesAsText("before")).containsOnly("CONDITIONAL");
        assertThat(answer.path("principals").findValuesAsText("after")).containsOnly("NO");
    }

    @Test
    void addsWithoutStoring() throws IOException {
        String file = facts(
                "{\"type\":\"edge\",\"kind\":\"MEMBER_OF\",\"from\":\"aws:111122223333:user:reader\",\"to\":\"agent:new\"}");

        assertThat(json("--add", file).path("added")).isNotEmpty();
        assertThat(new CommandLineRun(folder)
                        .run("why", "reader", "agent:new", "--from", estate.path())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void givesWhatAnAddedEdgeGives() throws IOException {
        String file = facts("{\"type\":\"edge\",\"kind\":\"CAN_IMPERSONATE\",\"from\":\"aws:111122223333:user:reader\","
                + "\"to\":\"aws:111122223333:user:keeper\"}");

        JsonNode answer = json("--add", file, "--about", "reader");

        assertThat(answer.path("principals")).hasSize(1);
        assertThat(answer.path("principals").findValuesAsText("after")).contains("DEFINITE");
        assertThat(suppose("--add", file).out()).contains("NO → DEFINITE");
    }

    @Test
    void saysThatNothingChanges() {
        CommandLineRun.Result result = suppose("--remove", READ, "--about", "keeper");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Nobody gains or loses anything");
    }

    @Test
    void namesWhatIsNearestToAnUnknownFact() {
        CommandLineRun.Result result = suppose("--remove", "aws:111122223333:user:reader/inline/read");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error()).contains(READ);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void removesAnEdgeByItsEnds() throws IOException {
        assertThat(json("--remove", "keeper HAS_GRANT aws:111122223333:user:keeper/inline/keep#0")
                        .path("removed"))
                .hasSize(1);
    }

    @Test
    void refusesFactsThatAreNone() throws IOException {
        supposed.file("account.json", "{\"UserDetailList\": []}");

        CommandLineRun.Result result =
                suppose("--add", supposed.folder().resolve("account.json").toString());

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.error()).contains("account.json");
    }

    @Test
    void needsSomethingToSuppose() {
        assertThat(suppose().exit()).isEqualTo(2);
    }
}
