package io.delegraph.api.cli;

import io.delegraph.analyzer.rule.Profile;
import io.delegraph.api.demo.DemoEstate;
import io.delegraph.api.log.QuietLogging;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanRequest;
import io.delegraph.api.scan.ScanRequest.PrivilegeListing;
import io.delegraph.api.serve.DelegraphServer;
import io.delegraph.api.text.ReportText;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code delegraph demo}: a composed estate from files to findings to Neo4j Browser. */
@Command(
        name = "demo",
        description = "Scan a small composed estate, print its findings, serve it in Neo4j Browser until Ctrl-C.",
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--no-serve", description = "Stop after the report.")
    private boolean reportOnly;

    @Option(names = "--port", paramLabel = "PORT", description = "As of 'delegraph serve'. Default: 8080.")
    private int port = DelegraphServer.USUAL_PORT;

    @Option(names = "--top", paramLabel = "N", description = "How many findings are shown. Default: 10.")
    private int top = ScanCommand.DEFAULT_TOP;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private KeyOptions key = new KeyOptions();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path data = store.data(console).resolve("demo");
        QuietLogging.toFile(data);
        ScanInputs inputs = extract(data.resolve("input"), key.fingerprinter(console, data));
        OpenStore open = store.stores(console).open(store.within(data).choice(console));
        boolean serving = false;
        try {
            ScanCommand.Judged judged =
                    ScanCommand.scan(console, open, new ScanRequest(inputs, Profile.CORE, PrivilegeListing.OMITTED));
            output.write(
                    console,
                    writer ->
                            new ReportText(output.style(console), top).write(judged.outcome(), judged.cases(), writer));
            next(inputs, data);
            serving = !reportOnly;
        } finally {
            if (!serving) {
                open.close();
            }
        }
        if (serving) {
            new Serving(console, port, inputs.fingerprinter())
                    .serve(open, data, Serving.Login.SHOWN, Access.to(data, false, open));
        }
        return ExitCode.DONE.code();
    }

    private static ScanInputs extract(Path folder, Fingerprinter fingerprinter) {
        try {
            return DemoEstate.extractTo(folder, fingerprinter);
        } catch (IOException e) {
            throw new UsageProblem("The sample estate cannot be written to " + folder + ": " + e + ".");
        }
    }

    private void next(ScanInputs inputs, Path data) {
        console.out().println();
        console.out().println("The inputs are in " + inputs.paths().get(0) + ". Ask about them:");
        List.of("why 'Cursor of mara' 'customer exports'", "leaked AKIAWO645SY5AUREPORT")
                .forEach(question -> console.out().println("  delegraph " + question + " --data " + data));
        console.out().println();
        console.out().flush();
    }
}
