package io.delegraph.api.cli;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.explain.Explanation;
import io.delegraph.api.export.json.ExplanationJson;
import io.delegraph.api.question.AskedPermission;
import io.delegraph.api.question.Inquiry;
import io.delegraph.api.text.ExplanationText;
import io.delegraph.cypher.graph.Permission;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delegraph why}: the way from a principal to something, or what blocks it. */
@Command(
        name = "why",
        description = "Why a principal reaches something, step by step with file and line, or what blocks it.",
        sortOptions = false)
final class WhyCommand implements Callable<Integer> {
    private static final int MOST = 100;

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

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            description = "Show so many ways at most, likeliest first. Default: 5.")
    private int most = 5;

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (most < 1 || most > MOST) {
            throw new UsageProblem("--most " + most + " is out of range; expected 1 to " + MOST + ".");
        }
        QuestionOptions.Subject subject = options.load(console);
        Optional<Permission> asked =
                Inquiry.isKnown(target, subject.snapshot()) ? Optional.empty() : AskedPermission.findAt(target);
        Inquiry inquiry =
                Inquiry.of(subject.snapshot(), subject.clock(), asked.stream().toList(), RequestContext.unknown());
        Explanation explanation = asked.map(permission -> inquiry.why(principal, permission, options.closure(), most))
                .orElseGet(() -> inquiry.why(principal, target, options.closure(), most));
        options.output().write(console, writer -> write(writer, inquiry, explanation));
        return subject.exit().code();
    }

    private void write(PrintWriter writer, Inquiry inquiry, Explanation explanation) {
        switch (options.format()) {
            case JSON -> ExplanationJson.write(target, explanation, writer);
            case TEXT ->
                new ExplanationText(options.output().style(console), inquiry.names(), writer)
                        .write(target, explanation);
        }
    }
}
