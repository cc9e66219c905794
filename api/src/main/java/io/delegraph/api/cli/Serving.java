package io.delegraph.api.cli;

import io.delegraph.api.access.AccessSettings;
import io.delegraph.api.access.AdminTokenFile;
import io.delegraph.api.serve.DelegraphServer;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.source.AllowedPaths;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.server.RunningServer;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Serves a store until the process is told to stop. */
record Serving(
        Console console,
        int port,
        long largestUpload,
        AllowedPaths readable,
        Fingerprinter fingerprinter,
        AccessSettings settings,
        TellingOptions telling) {
    Serving(Console console, int port, Fingerprinter fingerprinter) {
        this(
                console,
                port,
                HttpSettings.USUAL_UPLOAD,
                AllowedPaths.UNCONFIGURED,
                fingerprinter,
                AccessSettings.USUAL,
                new TellingOptions());
    }

    /** How much of the login the terminal is told. */
    enum Login {
        /** Where the password is. */
        FILE,
        /** The password too: for a sample estate on the terminal of the one who started it. */
        SHOWN
    }

    /** Returns never, or when the thread is interrupted; the store and the servers are closed when the process is told to stop. */
    void serve(OpenStore store, Path data, Login login, AdminTokenFile.Issued access) {
        DelegraphServer server = DelegraphServer.start(
                store,
                telling.applied(new HttpSettings(port, data, access.token(), fingerprinter, largestUpload, readable)),
                settings);
        CountDownLatch stopped = new CountDownLatch(1);
        Runnable close = () -> {
            server.close();
            store.close();
            stopped.countDown();
        };
        Thread stop = new Thread(close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        if (port != 0 && server.uri().getPort() != port) {
            console.tell("Port " + port + " is in use; HTTP listens on "
                    + server.uri().getPort() + ".");
        }
        console.out().println("Questions      " + server.uri());
        console.out().println("Health         " + server.uri().resolve("health"));
        console.out().println("API            " + server.uri().resolve("api/v1/"));
        access.fresh().ifPresent(token -> console.out().println("API token, shown once: " + token));
        store.server().ifPresent(neo4j -> describe(neo4j, data, login));
        console.out().println("Stop with Ctrl-C.");
        console.out().flush();
        Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        // What one request breaks must not end the server for all others.
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> Failures.describe(console, problem));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(stop);
            close.run();
            Thread.currentThread().interrupt();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private void describe(RunningServer neo4j, Path data, Login login) {
        Path file = data.resolve("neo4j.password").toAbsolutePath().normalize();
        console.out().println("Neo4j Browser  " + neo4j.browserUri());
        console.out().println("  connect to   " + neo4j.boltUri());
        console.out().println("  user         " + neo4j.credentials().user());
        switch (login) {
            case FILE -> console.out().println("  password     in " + file);
            case SHOWN -> {
                console.out().println("  password     " + neo4j.credentials().password());
                console.out().println("               (also in " + file + ")");
            }
        }
    }
}
