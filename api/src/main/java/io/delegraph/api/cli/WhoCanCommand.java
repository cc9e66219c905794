package io.delegraph.api.cli;

import io.delegraph.analyzer.Holder;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.api.export.json.AnswerJson;
import io.delegraph.api.question.Inquiry;
import io.delegraph.api.text.AnswerText;
import io.delegraph.cypher.graph.Permission;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code delegraph who-can}: every principal that can do something. */
@Command(name = "who-can", description = "Who can do something, each with the shortest way.", sortOptions = false)
final class WhoCanCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "ACTION", description = "Such as s3:GetObject.")
    private String action = "";

    @Parameters(
            index = "1",
            paramLabel = "RESOURCE",
            description = "Stable id, native id such as an ARN, or unique name.")
    private String resource = "";

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    WhoCanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Permission asked = Permissions.of(action, resource);
        QuestionOptions.Subject subject = options.load(console);
        Inquiry inquiry = Inquiry.of(subject.snapshot(), subject.clock(), List.of(asked), RequestContext.unknown());
        List<Holder> holders = inquiry.whoCan(asked, options.closure());
        options.output().write(console, writer -> write(writer, inquiry, asked, holders));
        return subject.exit().code();
    }

    private void write(PrintWriter writer, Inquiry inquiry, Permission asked, List<Holder> holders) {
        switch (options.format()) {
            case JSON -> AnswerJson.whoCan(asked, options.closure(), holders, writer);
            case TEXT ->
                new AnswerText(options.output().style(console), inquiry.names(), writer)
                        .whoCan(asked.action() + " on " + asked.resource(), holders);
        }
    }
}
