package io.delegraph.api.cli;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.api.export.json.LeakJson;
import io.delegraph.api.question.Inquiry;
import io.delegraph.api.question.LeakedValue;
import io.delegraph.api.question.ObservedInquiry;
import io.delegraph.api.text.LeakText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code delegraph leaked}: what it means that a credential leaked, and what to do, in order. */
@Command(
        name = "leaked",
        description =
                "Who holds a credential, where it lies, what it can do and did, whom revoking it breaks, in which order.",
        sortOptions = false)
final class LeakedCommand implements Callable<Integer> {
    private static final int LONGEST_VALUE = 1 << 16;

    private final Console console;

    @Parameters(
            paramLabel = "CREDENTIAL|-",
            description =
                    "Stable id, native id such as an access key id, or unique name; - reads the value from standard"
                            + " input. A value is never given as an argument: other users of the machine see those.")
    private String credential = "";

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    LeakedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean value = credential.equals("-");
        String text = value ? read() : credential;
        return options.ask(console, subject -> {
            Inquiry inquiry = Inquiry.of(subject.snapshot(), subject.clock(), List.of(), RequestContext.unknown());
            Inquiry.Leaked answer = value
                    ? inquiry.leaked(LeakedValue.read(text, options.fingerprinter(console)))
                    : inquiry.leaked(text);
            List<ObservedInquiry.Leaked> leaks =
                    new ObservedInquiry(subject.snapshot(), subject.chains(), subject.clock()).leaked(answer.leaks());
            options.output().write(console, writer -> write(writer, inquiry, leaks, answer.because()));
            return subject.exit().code();
        });
    }

    private String read() {
        try {
            byte[] bytes = console.input().readNBytes(LONGEST_VALUE + 1);
            if (bytes.length > LONGEST_VALUE) {
                throw new UsageProblem("What stands on standard input is too long for a credential's value.");
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UsageProblem(
                    "Standard input cannot be read: " + e.getClass().getSimpleName() + ".");
        }
    }

    private void write(PrintWriter writer, Inquiry inquiry, List<ObservedInquiry.Leaked> leaks, String because) {
        switch (options.format()) {
            case JSON -> LeakJson.write(leaks, because, writer);
            case TEXT -> new LeakText(options.output().style(console), inquiry.names(), writer).write(leaks, because);
        }
    }
}
