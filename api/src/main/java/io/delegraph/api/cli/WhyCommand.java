package io.delegraph.api.cli;

import io.delegraph.analyzer.Answer;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.api.export.json.AnswerJson;
import io.delegraph.api.question.Inquiry;
import io.delegraph.api.text.AnswerText;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code delegraph why}: the way from a principal to something, or what blocks it. */
@Command(
        name = "why",
        description = "Why a principal reaches something, step by step with file and line, or what blocks it.",
        sortOptions = false)
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "PRINCIPAL",
            description = "Stable id, native id such as an ARN, or unique name.")
    private String principal = "";

    @Parameters(
            index = "1",
            paramLabel = "RESOURCE|PRINCIPAL|ACTION@RESOURCE",
            description = "What is reached, or done: s3:GetObject@arn:aws:s3:::orders/*")
    private String target = "";

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Permission> asked = Permissions.findAt(target);
        QuestionOptions.Subject subject = options.load(console);
        Inquiry inquiry =
                Inquiry.of(subject.snapshot(), subject.clock(), asked.stream().toList(), RequestContext.unknown());
        NodeId id = inquiry.resolve(principal);
        Answer answer = asked.map(permission -> inquiry.can(principal, permission, options.closure(), Optional.empty()))
                .orElseGet(() -> inquiry.why(principal, target, options.closure()));
        options.output().write(console, writer -> write(writer, inquiry, id, answer));
        return subject.exit().code();
    }

    private void write(PrintWriter writer, Inquiry inquiry, NodeId id, Answer answer) {
        switch (options.format()) {
            case JSON -> AnswerJson.why(id, target, answer, writer);
            case TEXT ->
                new AnswerText(options.output().style(console), inquiry.names(), writer)
                        .answer(inquiry.names().caption(id) + " to " + target, answer);
        }
    }
}
