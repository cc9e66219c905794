package io.delegraph.api.cli;

import io.delegraph.api.scan.Bundling;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.cypher.graph.CollectionReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delegraph collect}: from inputs to a bundle that is scanned elsewhere. */
@Command(
        name = "collect",
        description =
                "Read exports and configurations into a bundle without secrets, to be scanned elsewhere. With the same"
                        + " --key-file there, 'delegraph scan BUNDLE' gives the same graph as scanning the inputs.",
        sortOptions = false)
final class CollectCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "File, folder, .zip, .gz, or - for standard input. Formats are detected by content.")
    private List<String> paths = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE|-",
            required = true,
            description = "Write the bundle to this file, whole or not at all, or to standard output.")
    private String out = STANDARD_OUTPUT;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the key that is used without --key-file. Default: ~/.delegraph.")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private InputOptions input = new InputOptions();

    CollectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ScanInputs inputs = input.inputs(paths, console, data.orElseGet(() -> StoreOptions.usualData(console)));
        if (inputs.sourceName().isEmpty()) {
            console.tell(
                    "No --source names this machine, so its users are named after the PATH. Bundles of machines with"
                            + " the same PATH become one person when they are scanned: give each a --source of its own.");
        }
        List<CollectionReport> reports = new ArrayList<>();
        if (out.equals(STANDARD_OUTPUT)) {
            reports.add(collect(inputs, console.out()));
        } else {
            OutputOptions.replace(Path.of(out), writer -> reports.add(collect(inputs, writer)));
        }
        if (reports.stream().anyMatch(CollectionReport::incomplete)) {
            console.tell("Some input was not read whole; the bundle says which, and 'delegraph scan' of it shows why.");
            return ExitCode.INCOMPLETE.code();
        }
        return ExitCode.DONE.code();
    }

    private CollectionReport collect(ScanInputs inputs, PrintWriter writer) {
        try (ProgressDisplay progress = ProgressDisplay.on(console)) {
            return new Bundling(console.input(), progress).run(inputs, writer);
        }
    }
}
