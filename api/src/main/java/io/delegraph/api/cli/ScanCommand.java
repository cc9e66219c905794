package io.delegraph.api.cli;

import io.delegraph.analyzer.rule.Profile;
import io.delegraph.api.export.csv.CsvExport;
import io.delegraph.api.export.csv.CsvPrivileges;
import io.delegraph.api.export.json.ReportJson;
import io.delegraph.api.export.ocsf.OcsfClass;
import io.delegraph.api.export.ocsf.OcsfExport;
import io.delegraph.api.export.sarif.SarifExport;
import io.delegraph.api.finding.CaseView;
import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.scan.ScanRequest;
import io.delegraph.api.scan.ScanRequest.PrivilegeListing;
import io.delegraph.api.scan.ScanRun;
import io.delegraph.api.text.ReportText;
import io.delegraph.api.wiring.FollowUps;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.WriterRight;
import io.delegraph.cypher.graph.Diagnostic;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delegraph scan}: from inputs to a report. */
@Command(name = "scan", description = "Read exports, put them into the graph, analyse it, report.", sortOptions = false)
final class ScanCommand implements Callable<Integer> {
    /** How the report is written. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        OCSF,
        CSV,
        GRAPHML,
        OPENGRAPH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final int DEFAULT_TOP = 10;

    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "File, folder, .zip, .gz, or - for standard input. Formats are detected by content.")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif|ocsf|csv|graphml|opengraph",
            description = "Default: text. With --privileges, csv lists privileges instead of findings.")
    private Format format = Format.TEXT;

    @Option(
            names = "--ocsf-class",
            paramLabel = "2008|2004",
            description = "Class of ocsf events: 2008 is IAM Analysis Finding, 2004 Detection Finding. Default: 2008.")
    private int ocsfClass = OcsfClass.IAM_ANALYSIS_FINDING.uid();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--top", paramLabel = "N", description = "How many findings a text report shows. Default: 10.")
    private int top = DEFAULT_TOP;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 if there is a finding of this severity or above that nobody accepted:"
                    + " critical, high, medium, low, never. Default: never.")
    private FailOn failOn = FailOn.NEVER;

    @Option(names = "--profile", paramLabel = "core|all", description = "Which rules run. Default: core.")
    private Profile profile = Profile.CORE;

    @Option(names = "--privileges", description = "Add every principal's effective privilege to a json report.")
    private boolean privileges;

    @Mixin
    private ExceptionOptions exceptions = new ExceptionOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    ScanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ScanInputs inputs = input.inputs(paths, console, store.data(console));
        StoreChoice choice = store.choice(console);
        List<Diagnostic> expired = exceptions.check(inputs.clock());
        OcsfClass events =
                OcsfClass.find(ocsfClass).orElseThrow(() -> new UsageProblem("--ocsf-class has to be 2008 or 2004."));
        try (OpenStore open = store.stores(console).open(choice).excepting(exceptions.file())) {
            Judged judged = scan(console, open, new ScanRequest(inputs, profile, listing()))
                    .noting(expired);
            output.write(console, writer -> report(judged, new ScanExports(open, judged.outcome()), events, writer));
            return exitCode(judged, failOn).code();
        }
    }

    private PrivilegeListing listing() {
        return privileges ? PrivilegeListing.LISTED : PrivilegeListing.OMITTED;
    }

    /** A scan's outcome with what was decided about its findings. */
    record Judged(ScanOutcome outcome, CaseView cases) {
        Judged noting(List<Diagnostic> more) {
            return new Judged(outcome.noting(more), cases);
        }
    }

    /** Scans into an open store, with progress for whoever watches. */
    static Judged scan(Console console, OpenStore open, ScanRequest request) {
        try (WriterRight right = open.acquireWriterRight(console::tell);
                ProgressDisplay progress = ProgressDisplay.on(console)) {
            return right.during(() -> {
                ScanOutcome outcome = new ScanRun(open.scanned(), console.input(), progress).run(request);
                if (open.remembers()) {
                    CompletedScan completed =
                            new CompletedScan(outcome.scan().id().value(), outcome);
                    FollowUps.of(open).forEach(followUp -> followUp.after(completed));
                }
                return new Judged(outcome, open.decisions(outcome.scan().clock()));
            });
        }
    }

    private void report(Judged judged, ScanExports exports, OcsfClass events, PrintWriter writer) {
        switch (format) {
            case JSON -> ReportJson.write(judged.outcome(), judged.cases(), writer);
            case TEXT -> new ReportText(output.style(console), top).write(judged.outcome(), judged.cases(), writer);
            case SARIF -> exports.write(new SarifExport(), writer);
            case OCSF -> exports.write(new OcsfExport(events), writer);
            case CSV -> csv(judged.outcome(), exports, writer);
            case GRAPHML -> exports.writeGraph(writer);
            case OPENGRAPH -> exports.writePayload(writer);
        }
    }

    private void csv(ScanOutcome outcome, ScanExports exports, PrintWriter writer) {
        if (privileges) {
            CsvPrivileges.write(outcome.privileges().stream(), writer);
        } else {
            exports.write(new CsvExport(), writer);
        }
    }

    /** What a scan's outcome means for the shell: findings before incomplete inputs. */
    static ExitCode exitCode(Judged judged, FailOn failOn) {
        if (failOn.met(judged.outcome().findings(), judged.cases())) {
            return ExitCode.FINDINGS;
        }
        return judged.outcome().collection().incomplete() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }
}
