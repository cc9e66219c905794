package io.delegraph.cypher.server;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/** One start of a server on a folder that nobody serves. The caller holds the start lock. */
record ServerStart(ServerFolder folder, ServerSettings settings, Consumer<String> messages) {

    private static final int TRIES = 3;
    private static final int LOG_LINES = 5;

    /** Starts, with other ports if somebody else took one between our look and the server's. */
    RunningServer start() throws IOException {
        ServerLibrary library = ServerLibrary.locate();
        setUnfinishedStoreAside();
        Credentials credentials = Credentials.readOrCreate(folder);
        for (int remaining = TRIES; ; remaining--) {
            Ports ports = settings.ports().firstFree();
            Optional<RunningServer> server = attempt(library, credentials, ports);
            if (server.isPresent()) {
                report(ports);
                return server.get();
            }
            if (remaining == 1 || ports.isFree()) {
                throw new ServerUnavailable("Neo4j ended before it was ready; its log is " + folder.log()
                        + " and ends so:\n" + String.join("\n", lastLines(folder.log())));
            }
        }
    }

    /** Neo4j cannot recover a store whose making was killed. It is moved, not deleted: the mark, too, may have been lost. */
    private void setUnfinishedStoreAside() throws IOException {
        if (Files.exists(folder.startedOnce()) || !Files.exists(folder.store())) {
            return;
        }
        Path aside = Files.createTempDirectory(folder.home(), "unfinished-").resolve("data");
        Files.move(folder.store(), aside);
        messages.accept(
                "The first start of Neo4j in " + folder.root() + " was interrupted; what it left is in " + aside + ".");
    }

    private Optional<RunningServer> attempt(ServerLibrary library, Credentials credentials, Ports ports)
            throws IOException {
        ClassDataArchive archive = ClassDataArchive.of(library, folder);
        writeLaunchFile(ports, archive);
        folder.emptyTemporary();
        ChildProcess child = ChildProcess.launch(JavaCommand.of(settings, library, archive, folder), folder.log());
        RunFile run = new RunFile(child.identity(), ProcessIdentity.current(), ports);
        ChildProcess.Outcome outcome = ChildProcess.Outcome.ENDED;
        try {
            // INVARIANT: the run file is there before the server does anything, so that whoever comes after a kill
            // knows of it.
            run.write(folder.runFile());
            child.greet(credentials.password());
            ChildProcess.Outcome reached = child.awaitReady(settings.patience());
            if (reached == ChildProcess.Outcome.READY) {
                PrivateFile.write(folder.startedOnce(), "");
            }
            outcome = reached;
        } finally {
            if (outcome != ChildProcess.Outcome.READY) {
                child.kill();
                Files.deleteIfExists(folder.runFile());
            }
        }
        return switch (outcome) {
            case READY -> Optional.of(new OwnedServer(folder, child, run, credentials));
            case ENDED -> Optional.empty();
            case LATE -> throw late();
        };
    }

    private ServerUnavailable late() {
        return new ServerUnavailable("Neo4j was not ready after "
                + settings.patience().toMillis() + " ms and was ended; its log is " + folder.log() + ".");
    }

    private void writeLaunchFile(Ports ports, ClassDataArchive archive) throws IOException {
        Properties launch = new Properties();
        launch.setProperty("home", folder.home().toString());
        launch.setProperty("bolt.port", Integer.toString(ports.bolt()));
        launch.setProperty("http.port", Integer.toString(ports.http()));
        launch.setProperty("page.cache", settings.memory().pageCache());
        launch.setProperty("transaction.memory", settings.memory().transaction());
        launch.setProperty("transaction.timeout", settings.transactionTimeout().toMillis() + "ms");
        launch.setProperty("browser.command", BrowserStyle.command());
        if (!archive.exists()) {
            launch.setProperty("archive", archive.file().toString());
        }
        StringWriter text = new StringWriter();
        launch.store(text, null);
        PrivateFile.write(folder.launchFile(), text.toString());
    }

    private void report(Ports used) {
        reportPort("Bolt", settings.ports().bolt(), used.bolt());
        reportPort("HTTP", settings.ports().http(), used.http());
    }

    private void reportPort(String protocol, int wished, int used) {
        if (wished != 0 && wished != used) {
            messages.accept("Port " + wished + " is in use; " + protocol + " listens on " + used + ".");
        }
    }

    private static List<String> lastLines(Path log) throws IOException {
        List<String> lines =
                Files.readString(log, StandardCharsets.UTF_8).lines().toList();
        return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
    }
}
