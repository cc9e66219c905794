package io.delegraph.api.cli;

import io.delegraph.api.scan.Ingested;
import io.delegraph.api.scan.Ingestion;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.store.ObservedChains;
import io.delegraph.cypher.store.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all questions have in common: of which graph, in which closure, in which format. */
final class QuestionOptions {
    private static final String FACTS = "facts";

    /** How an answer is written. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--from",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Ask about these files instead of the graph in --data; nothing is stored.")
    private List<String> from = List.of();

    @Option(
            names = "--closure",
            paramLabel = "use|med|ctl|cmp",
            description = "use: own rights and identities it may take. med: and what deputies do for it. ctl: and what"
                    + " changing configuration adds. cmp: and what exposed secrets add. Default: use.")
    private Closure closure = Closure.USE;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    /**
     * The graph that is asked about.
     *
     * @param chains what was seen; readable until the question is answered
     * @param clock  what is taken for now
     * @param exit   how the command ends if nothing else happens: incomplete inputs give incomplete answers
     */
    record Subject(Snapshot snapshot, ObservedChains chains, Instant clock, ExitCode exit) {}

    Closure closure() {
        return closure;
    }

    Format format() {
        return format;
    }

    OutputOptions output() {
        return output;
    }

    /** Makes fingerprints as the secrets of the graph have them. */
    Fingerprinter fingerprinter(Console console) {
        return input.fingerprinter(console, store.data(console));
    }

    /** Inputs of facts, one object per line, whatever {@code --as} says of the others. */
    ScanInputs facts(List<String> paths, Console console, Instant clock) {
        ScanInputs inputs = input.inputs(paths, console, store.data(console));
        return new ScanInputs(
                paths, inputs.sourceName(), Optional.of(FACTS), Optional.empty(), clock, inputs.fingerprinter());
    }

    /** Reads the files of {@code --from}, or else the store. What was seen is not to be asked about afterwards. */
    Subject load(Console console) {
        return ask(console, subject -> subject);
    }

    /** Reads the files of {@code --from}, or else the store, and answers while what was seen can be read. */
    <T> T ask(Console console, Function<Subject, T> question) {
        if (!from.isEmpty()) {
            return ofFiles(console, input.inputs(from, console, store.data(console)), question);
        }
        StoreChoice choice = store.choice(console);
        if (choice instanceof StoreChoice.Memory) {
            throw new UsageProblem("--store memory starts empty: name files with --from.");
        }
        try (OpenStore open = store.stores(console).open(choice)) {
            return question.apply(new Subject(open.graph().snapshot(), open.events(), input.instant(), ExitCode.DONE));
        }
    }

    private <T> T ofFiles(Console console, ScanInputs inputs, Function<Subject, T> question) {
        try (OpenStore memory = new Stores(console::tell).open(new StoreChoice.Memory())) {
            boolean incomplete = read(console, inputs, memory);
            if (incomplete) {
                console.tell("Some input was not read whole, so authority may be missing; 'delegraph scan' says what.");
            }
            return question.apply(new Subject(
                    memory.graph().snapshot(),
                    memory.events(),
                    inputs.clock(),
                    incomplete ? ExitCode.INCOMPLETE : ExitCode.DONE));
        }
    }

    private static boolean read(Console console, ScanInputs inputs, OpenStore memory) {
        try (ProgressDisplay progress = ProgressDisplay.on(console)) {
            Ingested ingested = new Ingestion(memory.scanned(), console.input(), progress).run(inputs);
            return ingested.collection().incomplete();
        }
    }
}
