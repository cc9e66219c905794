package io.delegraph.api.cli;

import io.delegraph.api.export.json.ChainJson;
import io.delegraph.api.question.ObservedInquiry;
import io.delegraph.api.text.ChainText;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code delegraph chains}: the delegation chains that were seen. */
@Command(
        name = "chains",
        description = "Observed delegation chains: who asked, what was asked, carried and done, and where they part.",
        sortOptions = false)
final class ChainsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "CHAIN|CALL",
            description = "One chain, hop by hop, by its name or a call's id. Default: all, one line each.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    ChainsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.ask(console, subject -> {
            ObservedInquiry inquiry = new ObservedInquiry(subject.snapshot(), subject.chains(), subject.clock());
            options.output().write(console, writer -> write(writer, inquiry));
            return subject.exit().code();
        });
    }

    private void write(PrintWriter writer, ObservedInquiry inquiry) {
        switch (options.format()) {
            case JSON -> json(writer, inquiry);
            case TEXT -> text(new ChainText(options.output().style(console), writer), inquiry);
        }
    }

    private void json(PrintWriter writer, ObservedInquiry inquiry) {
        if (name.isPresent()) {
            ChainJson.write(inquiry.judged(name.get()), writer);
        } else {
            inquiry.chains(chain -> ChainJson.write(chain, writer));
        }
    }

    private void text(ChainText page, ObservedInquiry inquiry) {
        if (name.isPresent()) {
            page.whole(inquiry.judged(name.get()));
        } else {
            page.head();
            inquiry.chains(page::line);
            page.foot();
        }
    }
}
