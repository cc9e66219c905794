package io.delegraph.api.cli;

import io.delegraph.analyzer.chain.learn.TaskTemplate;
import io.delegraph.analyzer.chain.learn.TemplateProposals;
import io.delegraph.api.export.json.TaskTemplateJson;
import io.delegraph.api.scan.Ingested;
import io.delegraph.api.scan.Ingestion;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.ObservedChains;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code delegraph propose-templates}: from what agents were seen to do to what their tasks could be allowed to do. */
@Command(
        name = "propose-templates",
        description =
                "Learn from observed runs what each task does, and write it as task templates for an owner to check,"
                        + " to give an approver and an end, and to scan. Nothing is allowed before that.",
        sortOptions = false)
final class ProposeTemplatesCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Learn from the runs in these files instead of those in --data; nothing is stored.")
    private List<String> from = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Write the templates to this file, whole or not at all.")
    private Path out = Path.of("");

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    ProposeTemplatesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<ObservedChain> chains = new ArrayList<>();
        ExitCode exit = from.isEmpty() ? stored(chains) : read(chains);
        List<TaskTemplate> templates = TemplateProposals.from(chains).list();
        OutputOptions.replace(out, writer -> TaskTemplateJson.write(templates, writer));
        new TemplateSummary(console.out()).write(templates, chains.size());
        console.tell("Nothing is allowed yet. Check " + out + ", strike what a task should not do, give each template"
                + " an approver and expiresAt, and scan it.");
        return exit.code();
    }

    private ExitCode stored(List<ObservedChain> chains) {
        StoreChoice choice = store.choice(console);
        if (choice instanceof StoreChoice.Memory) {
            throw new UsageProblem("--store memory starts empty: name files with --from.");
        }
        try (OpenStore open = store.stores(console).open(choice)) {
            keepAll(open.events(), chains);
            return ExitCode.DONE;
        }
    }

    private ExitCode read(List<ObservedChain> chains) {
        ScanInputs inputs = input.inputs(from, console, store.data(console));
        try (OpenStore memory = new Stores(console::tell).open(new StoreChoice.Memory());
                ProgressDisplay progress = ProgressDisplay.on(console)) {
            Ingested ingested = new Ingestion(memory.scanned(), console.input(), progress).run(inputs);
            keepAll(memory.events(), chains);
            if (ingested.collection().incomplete()) {
                console.tell("Some input was not read whole, so runs may be missing; 'delegraph scan' says what.");
                return ExitCode.INCOMPLETE;
            }
            return ExitCode.DONE;
        }
    }

    private static void keepAll(ObservedChains events, List<ObservedChain> chains) {
        events.forEach(chains::add);
    }
}
