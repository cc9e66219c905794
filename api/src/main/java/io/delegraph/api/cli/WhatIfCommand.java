package io.delegraph.api.cli;

import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.api.export.json.DifferenceJson;
import io.delegraph.api.question.Hypothesis;
import io.delegraph.api.question.Supposing;
import io.delegraph.api.scan.Overlay;
import io.delegraph.api.text.DifferenceText;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.store.Snapshot;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code delegraph what-if}: what changes when facts go or come. */
@Command(
        name = "what-if",
        description = "Who gains or loses what, and which findings open or close, if facts were removed or added."
                + " Nothing is stored.",
        sortOptions = false)
final class WhatIfCommand implements Callable<Integer> {
    private static final int PROBLEMS = 5;

    private final Console console;

    @Option(
            names = "--remove",
            paramLabel = "FACT",
            description =
                    "A statement, node or edge by its id as causes and 'why --format json' name it, by native id or"
                            + " unique name, or an edge as 'FROM EDGE TO'. May be repeated.")
    private List<String> remove = List.of();

    @Option(
            names = "--add",
            paramLabel = "FILE|-",
            description = "Facts to add, as delegraph.facts/1. May be repeated.")
    private List<String> add = List.of();

    @Option(
            names = "--about",
            paramLabel = "PRINCIPAL",
            description = "Only what this principal gains or loses, and its findings. May be repeated.")
    private List<String> about = List.of();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (remove.isEmpty() && add.isEmpty()) {
            throw new UsageProblem("Nothing to suppose: give --remove FACT or --add FILE.");
        }
        QuestionOptions.Subject subject = options.load(console);
        Supposing supposing = new Supposing(subject.snapshot(), subject.clock());
        Supposed supposed = overlaid(supposing.without(remove), subject);
        Hypothesis hypothesis = supposing.instead(supposed.snapshot());
        Difference difference = hypothesis.compare(options.closure(), about);
        options.output().write(console, writer -> write(writer, hypothesis, difference));
        return (supposed.exit() == ExitCode.DONE ? subject.exit() : supposed.exit()).code();
    }

    private record Supposed(Snapshot snapshot, ExitCode exit) {}

    private Supposed overlaid(Snapshot base, QuestionOptions.Subject subject) {
        if (add.isEmpty()) {
            return new Supposed(base, ExitCode.DONE);
        }
        try (OpenStore memory = new Stores(console::tell).open(new StoreChoice.Memory());
                ProgressDisplay progress = ProgressDisplay.on(console)) {
            Overlay.Overlaid overlaid = new Overlay(memory.graph(), console.input(), progress)
                    .run(base, options.facts(add, console, subject.clock()));
            List<Diagnostic> problems = overlaid.ingested().diagnostics().stream()
                    .filter(each -> each.severity() != Diagnostic.Severity.INFO)
                    .toList();
            problems.stream().limit(PROBLEMS).forEach(each -> console.tell(each.at() + "  " + each.message()));
            boolean incomplete = overlaid.ingested().collection().incomplete();
            return new Supposed(overlaid.snapshot(), incomplete ? ExitCode.INCOMPLETE : ExitCode.DONE);
        }
    }

    private void write(PrintWriter writer, Hypothesis hypothesis, Difference difference) {
        switch (options.format()) {
            case JSON -> DifferenceJson.write(difference, writer);
            case TEXT ->
                new DifferenceText(
                                DifferenceText.Kind.SUPPOSED,
                                options.output().style(console),
                                hypothesis.names(),
                                hypothesis::findEdge,
                                writer)
                        .write(difference);
        }
    }
}
