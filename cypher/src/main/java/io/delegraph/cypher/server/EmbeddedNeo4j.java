package io.delegraph.cypher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The Neo4j that comes with the product: a child JVM per data folder, persistent, on 127.0.0.1 only.
 *
 * <p>Whoever comes first starts it and owns it; others attach. All of that happens under a lock on the data folder. A server whose owner
 * was killed ends by itself, and the next start waits for that and recovers the store.
 */
public final class EmbeddedNeo4j {

    private EmbeddedNeo4j() {}

    /** As {@link #startOrAttach(ServerSettings, Consumer)}, without messages. */
    public static RunningServer startOrAttach(ServerSettings settings) {
        return startOrAttach(settings, message -> {});
    }

    /**
     * Attaches to the server of the data folder if one runs, or starts one, and returns when it answers.
     *
     * @param messages is told in full sentences what takes time and what differs from the settings
     * @throws ServerUnavailable if the jars are absent, the folder cannot be used, or the server does not start in time
     */
    public static RunningServer startOrAttach(ServerSettings settings, Consumer<String> messages) {
        try {
            ServerFolder folder = ServerFolder.open(settings.dataFolder());
            FileLease start = acquireStartLock(folder, settings, messages);
            try {
                return startOrAttach(folder, settings, messages);
            } finally {
                start.close();
            }
        } catch (IOException failure) {
            throw new ServerUnavailable(
                    "The data folder " + settings.dataFolder() + " cannot be used: " + failure + ".", failure);
        }
    }

    private static RunningServer startOrAttach(ServerFolder folder, ServerSettings settings, Consumer<String> messages)
            throws IOException {
        Optional<RunFile> run = RunFile.find(folder.runFile());
        if (run.isPresent()) {
            Predecessor predecessor = new Predecessor(run.get(), folder);
            if (predecessor.isServing()) {
                return predecessor.attach(settings.patience());
            }
            predecessor.bury(settings.patience(), messages);
        }
        Files.deleteIfExists(folder.runFile());
        return new ServerStart(folder, settings, messages).start();
    }

    private static FileLease acquireStartLock(ServerFolder folder, ServerSettings settings, Consumer<String> messages)
            throws IOException {
        return FileLease.acquire(
                        folder.startLock(),
                        settings.patience(),
                        holder -> messages.accept(
                                "Waiting: " + holder + " starts or stops Neo4j in " + folder.root() + "."))
                .orElseThrow(() -> new ServerUnavailable("Another process still starts or stops Neo4j in "
                        + folder.root() + " after " + settings.patience().toSeconds() + " s."));
    }
}
