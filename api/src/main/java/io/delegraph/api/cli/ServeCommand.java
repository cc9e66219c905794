package io.delegraph.api.cli;

import io.delegraph.api.access.AccessSettings;
import io.delegraph.api.access.AdminTokenFile;
import io.delegraph.api.log.QuietLogging;
import io.delegraph.api.serve.DelegraphServer;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.source.AllowedPaths;
import io.delegraph.api.wiring.OpenStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code delegraph serve}: Neo4j with its Browser, and the HTTP server, until told to stop. */
@Command(
        name = "serve",
        description = "Start Neo4j with its Browser (or use the running one) and the HTTP server, until Ctrl-C.",
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final int MEGA = 20;

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the HTTP server on 127.0.0.1; the next free one when it is busy. Default: 8080.")
    private int port = DelegraphServer.USUAL_PORT;

    @Option(
            names = "--new-token",
            description = "Make a new API token, print it once; the old one is no longer accepted.")
    private boolean newToken;

    @Option(
            names = "--max-upload",
            paramLabel = "MB",
            description = "Largest upload that is taken, in megabytes. Default: 8192.")
    private int largestUpload = (int) (HttpSettings.USUAL_UPLOAD >> MEGA);

    @Option(
            names = "--allow-path",
            paramLabel = "DIR",
            description = "Folder of this machine that is read when somebody asks for it over HTTP; may be repeated."
                    + " Default: whatever an administrator names.")
    private List<Path> readable = List.of();

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Mixin
    private ExceptionOptions exceptions = new ExceptionOptions();

    @Mixin
    private TellingOptions telling = new TellingOptions();

    @Mixin
    private KeyOptions key = new KeyOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (largestUpload < 1) {
            throw new UsageProblem("--max-upload has to be at least 1.");
        }
        telling.check();
        AccessSettings settings = access.settings();
        exceptions
                .check(Instant.ofEpochMilli(Clock.systemUTC().millis()))
                .forEach(problem -> console.tell(problem.at() + " " + problem.message()));
        Path data = store.data(console);
        QuietLogging.toFile(data);
        OpenStore open = store.stores(console).open(store.choice(console)).excepting(exceptions.file());
        AdminTokenFile.Issued token = Access.to(data, newToken, open);
        new Serving(
                        console,
                        port,
                        (long) largestUpload << MEGA,
                        new AllowedPaths(readable),
                        key.fingerprinter(console, data),
                        settings,
                        telling)
                .serve(open, data, Serving.Login.FILE, token);
        return ExitCode.DONE.code();
    }
}
