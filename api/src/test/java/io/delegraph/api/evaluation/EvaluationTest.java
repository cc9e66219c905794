package io.delegraph.api.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "evaluation.md");

    @Test
    void findsAsManyHijackedRunsAsTheDocumentSays() throws IOException {
        Path traces = Observed.require(".");
        if (Boolean.getBoolean("evaluation.update")) {
            Files.writeString(DOCUMENT, new Evaluation().document(traces));
        }
        Benchmark benchmark = new Evaluation().benchmark(traces.resolve("agentdyn"));

        Scores clean = Scores.of(new Learned("b", benchmark::fromClean), benchmark.runs());
        Scores others = Scores.of(new Learned("d", benchmark::fromOtherRuns), benchmark.runs());

        assertThat(Files.readString(DOCUMENT))
                .as("docs/evaluation.md is stale; its head says how to regenerate it")
                .contains(EvaluationDocument.row("proposed template", clean))
                .contains(EvaluationDocument.row("proposed template", others));
        assertThat(clean.found().value()).isGreaterThanOrEqualTo(0.95);
        assertThat(others.found().value()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void givesWilsonsInterval() {
        assertThat(new Proportion(81, 263)).hasToString("81 of 263 = 0.308 [0.255, 0.366]");
    }
}
