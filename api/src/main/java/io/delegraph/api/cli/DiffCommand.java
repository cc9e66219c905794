package io.delegraph.api.cli;

import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.api.diff.ArchivedScan;
import io.delegraph.api.diff.ScanArchive;
import io.delegraph.api.diff.ScanDifference;
import io.delegraph.api.diff.ScanNames;
import io.delegraph.api.export.json.DifferenceJson;
import io.delegraph.api.text.DifferenceText;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.ScanId;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delegraph diff}: what is different between two scans. */
@Command(
        name = "diff",
        description = "Who gained or lost what between two scans, by which facts, and which findings opened or closed.",
        sortOptions = false)
final class DiffCommand implements Callable<Integer> {
    private static final int LISTED = 5;

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "SCAN",
            arity = "0..1",
            defaultValue = ScanNames.PREVIOUS,
            description = "The earlier scan: its id or how it begins, latest or previous. Default: previous.")
    private String from = ScanNames.PREVIOUS;

    @Parameters(
            index = "1",
            paramLabel = "SCAN",
            arity = "0..1",
            defaultValue = ScanNames.LATEST,
            description = "The later scan. Default: latest.")
    private String to = ScanNames.LATEST;

    @Option(
            names = "--closure",
            paramLabel = "use|med|ctl|cmp",
            description = "In which privileges are compared, as with the questions. Default: use.")
    private Closure closure = Closure.USE;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private QuestionOptions.Format format = QuestionOptions.Format.TEXT;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        StoreChoice choice = store.choice(console);
        if (choice instanceof StoreChoice.Memory) {
            throw new UsageProblem("--store memory starts empty: there are no earlier scans in it.");
        }
        try (OpenStore open = new Stores(console::tell).open(choice)) {
            ScanArchive archive = new ScanArchive(open.state()::get);
            ScanNames names = new ScanNames(archive);
            ScanDifference scans = new ScanDifference(find(archive, names, from), find(archive, names, to));
            Difference difference = scans.in(closure);
            output.write(console, writer -> write(writer, scans, difference));
        }
        return ExitCode.DONE.code();
    }

    private static ArchivedScan find(ScanArchive archive, ScanNames names, String name) {
        return names.find(name).flatMap(archive::find).orElseThrow(() -> new UsageProblem(absent(names, name)));
    }

    private static String absent(ScanNames names, String name) {
        String kept =
                names.listScans().stream().limit(LISTED).map(ScanId::value).collect(Collectors.joining(", "));
        return "No one scan is meant by '" + name + "'. "
                + (kept.isEmpty() ? "No scan of this data folder is kept yet." : "The last ones are " + kept + ".");
    }

    private void write(PrintWriter writer, ScanDifference scans, Difference difference) {
        switch (format) {
            case JSON -> DifferenceJson.write(difference, writer);
            case TEXT ->
                new DifferenceText(
                                DifferenceText.Kind.HAPPENED,
                                output.style(console),
                                scans.both().names(),
                                scans.both()::findEdge,
                                writer)
                        .write(difference);
        }
    }
}
