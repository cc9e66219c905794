package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "collect",
                "can",
                "what-can",
                "who-can",
                "why",
                "rules",
                "edges",
                "serve",
                "demo",
                "completion"
            })
    void explainsEveryCommand(String command) {
        CommandLineRun.Result result = new CommandLineRun(folder).run(command, "--help");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("Usage: delegraph " + command);
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        CommandLineRun.Result result = new CommandLineRun(folder).run("scna");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.error()).contains("scan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "edges"})
    void writesCataloguesInEveryFormat(String command) throws IOException {
        CommandLineRun run = new CommandLineRun(folder);

        assertThat(run.run(command).out()).contains(command.equals("rules") ? "PRV-004" : "CAN_ASSUME");
        assertThat(new JsonMapper()
                        .readTree(run.run(command, "--format", "json").out()))
                .isNotEmpty();
        assertThat(run.run(command, "--format", "md").out()).startsWith("# ");
        assertThat(run.run(command, "--out", folder.toString()).exit()).isEqualTo(2);
    }

    @Test
    void printsACompletionScript() {
        assertThat(new CommandLineRun(folder).run("completion").out()).contains("complete -F");
    }

    @Test
    void findsTheWeakPartsOfTheDemoAndNoneInTheirTwins() {
        CommandLineRun.Result result =
                new CommandLineRun(folder).run("demo", "--store", "memory", "--no-serve", "--top", "100");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("PRV-004", "Agent Cursor of mara", "User build-bot", "Role partner-audit", "old-reporting");
        assertThat(result.out()).doesNotContain("fixed ·", "WARNING", "ERROR ");
    }
}
