package io.delegraph.api.cli;

import io.delegraph.analyzer.fixpoint.Engine;
import io.delegraph.api.conformance.Bench;
import io.delegraph.api.conformance.ConformanceJson;
import io.delegraph.api.conformance.ConformanceReport;
import io.delegraph.api.conformance.ConformanceRun;
import io.delegraph.api.conformance.ConformanceText;
import io.delegraph.api.conformance.SuiteFile;
import io.delegraph.api.conformance.SuiteReader;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.cypher.server.Ports;
import io.delegraph.cypher.server.ServerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delegraph conformance}: whether the evaluator answers as files of expectations say. */
@Command(
        name = "conformance",
        description = "Whether every answer is as the expectations in these files say.",
        sortOptions = false,
        footer = {"", "Exit codes: 0 all passed, 1 some failed, 2 usage, 3 a file could not be read whole."})
final class ConformanceCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "1",
            description = "File of delegraph.conformance/1, or folder with such files.")
    private Path path = Path.of("");

    @Option(
            names = "--store",
            paramLabel = "memory|neo4j",
            description = "Where facts go on their way; neo4j is one of its own that ends with the command."
                    + " Default: memory.")
    private StoreOptions.Kind kind = StoreOptions.Kind.MEMORY;

    @Option(
            names = "--engine",
            paramLabel = "fast|reference",
            description = "Which engine must answer so; the option twice for both. Default: every one.")
    private Set<Engine> engines = EnumSet.allOf(Engine.class);

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private QuestionOptions.Format format = QuestionOptions.Format.TEXT;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ConformanceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (Files.notExists(path)) {
            throw new UsageProblem("There is no file or folder " + path + ".");
        }
        List<SuiteFile> suite = SuiteReader.read(path);
        if (suite.isEmpty()) {
            throw new UsageProblem("There is no .yml or .yaml file in " + path + ".");
        }
        ConformanceReport report = run(suite);
        output.write(console, writer -> {
            switch (format) {
                case JSON -> ConformanceJson.write(report, writer);
                case TEXT -> ConformanceText.write(report, writer);
            }
        });
        return exit(report).code();
    }

    private ConformanceReport run(List<SuiteFile> suite) {
        Stores stores = new Stores(console::tell);
        if (kind == StoreOptions.Kind.MEMORY) {
            try (OpenStore store = stores.open(new StoreChoice.Memory())) {
                return ConformanceRun.of(suite, new Bench(store.graph(), engines));
            }
        }
        try (TemporaryFolder data = TemporaryFolder.create("delegraph-conformance-");
                OpenStore store = stores.embedded(ServerSettings.in(data.path()).withPorts(Ports.ANY))) {
            return ConformanceRun.of(suite, new Bench(store.graph(), engines));
        }
    }

    private static ExitCode exit(ConformanceReport report) {
        if (report.failures() > 0) {
            return ExitCode.FINDINGS;
        }
        return report.incomplete() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }
}
