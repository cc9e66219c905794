package io.delegraph.api.cli;

import io.delegraph.analyzer.observed.Authorisation;
import io.delegraph.api.export.json.AuthorisationJson;
import io.delegraph.api.question.ObservedInquiry;
import io.delegraph.api.text.AuthorisationText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code delegraph authorised-by}: who approved what was done. */
@Command(
        name = "authorised-by",
        description = "Who approved what was done in a chain, or one call, with what scope, and what limited it.",
        sortOptions = false)
final class AuthorisedByCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "CHAIN|CALL",
            description = "Name of a chain (a trace id, a conversation), or a call's id in its source.")
    private String name = "";

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    AuthorisedByCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.ask(console, subject -> {
            Authorisation answer =
                    new ObservedInquiry(subject.snapshot(), subject.chains(), subject.clock()).authorisedBy(name);
            options.output().write(console, writer -> write(writer, answer));
            return subject.exit().code();
        });
    }

    private void write(PrintWriter writer, Authorisation answer) {
        switch (options.format()) {
            case JSON -> AuthorisationJson.write(answer, writer);
            case TEXT -> new AuthorisationText(options.output().style(console), writer).write(answer);
        }
    }
}
