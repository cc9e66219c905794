package io.delegraph.api.cli;

import io.delegraph.analyzer.Privilege;
import io.delegraph.analyzer.RequestContext;
import io.delegraph.api.export.json.AnswerJson;
import io.delegraph.api.question.Inquiry;
import io.delegraph.api.text.AnswerText;
import io.delegraph.cypher.graph.NodeId;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code delegraph what-can}: a principal's effective privilege. */
@Command(name = "what-can", description = "What a principal can do, along every way.", sortOptions = false)
final class WhatCanCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PRINCIPAL", description = "Stable id, native id such as an ARN, or unique name.")
    private String principal = "";

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    WhatCanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        QuestionOptions.Subject subject = options.load(console);
        Inquiry inquiry = Inquiry.of(subject.snapshot(), subject.clock(), List.of(), RequestContext.unknown());
        NodeId id = inquiry.resolve(principal);
        List<Privilege> privileges = inquiry.whatCan(principal, options.closure());
        options.output().write(console, writer -> write(writer, inquiry, id, privileges));
        return subject.exit().code();
    }

    private void write(PrintWriter writer, Inquiry inquiry, NodeId id, List<Privilege> privileges) {
        switch (options.format()) {
            case JSON -> AnswerJson.whatCan(id, options.closure(), privileges, writer);
            case TEXT ->
                new AnswerText(options.output().style(console), inquiry.names(), writer)
                        .whatCan(inquiry.names().caption(id), privileges);
        }
    }
}
