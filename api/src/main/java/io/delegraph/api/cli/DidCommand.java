package io.delegraph.api.cli;

import io.delegraph.api.export.json.DeedsJson;
import io.delegraph.api.question.ObservedInquiry;
import io.delegraph.api.text.DeedsText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code delegraph did}: what a principal or credential did, and what it could have done. */
@Command(
        name = "did",
        description = "What a principal or credential did, for whom, under which request, and what it could have done.",
        sortOptions = false)
final class DidCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PRINCIPAL|CREDENTIAL",
            description = "Stable id, native id such as an ARN, fingerprint, unique name, or a name that calls have.")
    private String name = "";

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    DidCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.ask(console, subject -> {
            ObservedInquiry.Did did = new ObservedInquiry(subject.snapshot(), subject.chains(), subject.clock())
                    .did(name, options.closure());
            options.output().write(console, writer -> write(writer, did));
            return subject.exit().code();
        });
    }

    private void write(PrintWriter writer, ObservedInquiry.Did did) {
        switch (options.format()) {
            case JSON -> DeedsJson.write(did, writer);
            case TEXT -> new DeedsText(options.output().style(console), did.names(), writer).write(did);
        }
    }
}
