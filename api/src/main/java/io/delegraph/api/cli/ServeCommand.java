package io.delegraph.api.cli;

import io.delegraph.api.log.QuietLogging;
import io.delegraph.api.serve.DelegraphServer;
import io.delegraph.api.wiring.Stores;
import java.nio.file.Path;
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
    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the HTTP server on 127.0.0.1; the next free one when it is busy. Default: 8080.")
    private int port = DelegraphServer.USUAL_PORT;

    @Mixin
    private StoreOptions store = new StoreOptions();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path data = store.data(console);
        QuietLogging.toFile(data);
        new Serving(console, port)
                .serve(new Stores(console::tell).open(store.choice(console)), data, Serving.Login.FILE);
        return ExitCode.DONE.code();
    }
}
