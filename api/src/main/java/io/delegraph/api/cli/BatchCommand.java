package io.delegraph.api.cli;

import io.delegraph.api.export.json.AnswerJson;
import io.delegraph.api.question.Batch;
import io.delegraph.api.question.BatchAnswer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code delegraph can --batch}: many questions, one load. */
record BatchCommand(Console console, QuestionOptions options) {
    ExitCode run(String file) {
        List<String> lines = lines(file);
        QuestionOptions.Subject subject = options.load(console);
        List<BatchAnswer> answers = new Batch(subject.snapshot(), subject.clock()).answer(lines.stream());
        options.output().write(console, writer -> answers.forEach(answer -> AnswerJson.batch(answer, writer)));
        long rejected = answers.stream()
                .filter(answer -> answer.outcome() == BatchAnswer.Outcome.REJECTED)
                .count();
        if (rejected == 0) {
            return subject.exit();
        }
        console.tell(rejected + " of " + answers.size() + " lines could not be understood; their answers say why.");
        return ExitCode.INCOMPLETE;
    }

    private List<String> lines(String file) {
        try (Reader reader = file.equals("-")
                        ? new InputStreamReader(console.input(), StandardCharsets.UTF_8)
                        : new InputStreamReader(Files.newInputStream(Path.of(file)), StandardCharsets.UTF_8);
                BufferedReader buffered = new BufferedReader(reader)) {
            return buffered.lines().toList();
        } catch (IOException e) {
            throw new UsageProblem("--batch " + file + " cannot be read: " + e + ".");
        }
    }
}
