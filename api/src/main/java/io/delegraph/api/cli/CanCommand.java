package io.delegraph.api.cli;

import io.delegraph.analyzer.Answer;
import io.delegraph.api.export.json.AnswerJson;
import io.delegraph.api.question.Inquiry;
import io.delegraph.api.text.AnswerText;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delegraph can}: whether a principal can do something, or many such questions. */
@Command(name = "can", description = "Whether a principal can do something, and why.", sortOptions = false)
final class CanCommand implements Callable<Integer> {
    private static final int WORDS = 3;

    private final Console console;

    @Parameters(
            paramLabel = "PRINCIPAL ACTION RESOURCE",
            hideParamSyntax = true,
            arity = "0..3",
            description = "Principal and resource by stable id, native id such as an ARN, or unique name.")
    private List<String> words = List.of();

    @Option(
            names = "--batch",
            paramLabel = "FILE|-",
            description =
                    "Questions as JSON lines {\"id\",\"principal\",\"action\",\"resource\",\"context\",\"sessionPolicies\",\"closure\",\"for\"} or"
                            + " {\"id\",\"principal\",\"become\",\"closure\"}; answers in the same order.")
    private Optional<String> batch = Optional.empty();

    @Option(
            names = "--context",
            paramLabel = "KEY=VALUE",
            description = "What is known of the request; the same key twice gives it two values.")
    private List<String> context = List.of();

    @Option(names = "--for", paramLabel = "SUBJECT", description = "On whose behalf the principal acts.")
    private Optional<String> forSubject = Optional.empty();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    CanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (batch.isPresent() == (words.size() == WORDS) || (batch.isPresent() && !words.isEmpty())) {
            throw new UsageProblem("Expected PRINCIPAL ACTION RESOURCE, or --batch FILE. Try 'delegraph can --help'.");
        }
        return batch.map(file -> new BatchCommand(console, options).run(file))
                .orElseGet(this::single)
                .code();
    }

    private ExitCode single() {
        String principal = words.get(0);
        Permission asked = Permissions.of(words.get(1), words.get(2));
        RequestWords request = RequestWords.read(context);
        QuestionOptions.Subject subject = options.load(console);
        Inquiry inquiry = Inquiry.of(subject.snapshot(), subject.clock(), List.of(asked), request.context());
        NodeId id = inquiry.resolve(principal);
        Answer answer = inquiry.can(principal, asked, options.closure(), forSubject);
        options.output().write(console, writer -> write(writer, inquiry, id, asked, answer));
        return subject.exit();
    }

    private void write(PrintWriter writer, Inquiry inquiry, NodeId id, Permission asked, Answer answer) {
        switch (options.format()) {
            case JSON -> AnswerJson.can(id, asked, answer, writer);
            case TEXT ->
                new AnswerText(options.output().style(console), inquiry.names(), writer)
                        .answer(
                                inquiry.names().caption(id) + " can " + asked.action() + " on " + asked.resource(),
                                answer);
        }
    }
}
