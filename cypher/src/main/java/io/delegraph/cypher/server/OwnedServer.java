package io.delegraph.cypher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server that this process started and stops. */
final class OwnedServer implements RunningServer {

    private static final Duration STOP = Duration.ofSeconds(30);

    private final ServerFolder folder;
    private final ChildProcess child;
    private final RunFile run;
    private final Credentials credentials;
    private final AtomicBoolean closed = new AtomicBoolean();

    OwnedServer(ServerFolder folder, ChildProcess child, RunFile run, Credentials credentials) {
        this.folder = folder;
        this.child = child;
        this.run = run;
        this.credentials = credentials;
    }

    @Override
    public Ports ports() {
        return run.ports();
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public long pid() {
        return run.server().pid();
    }

    /** Holds the start lock, so that nobody attaches to a server that is about to end, or starts one on its open store. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            Optional<FileLease> start = FileLease.acquire(folder.startLock(), STOP, holder -> {});
            try {
                child.stop(STOP);
                removeRunFile();
            } finally {
                if (start.isPresent()) {
                    start.get().close();
                }
            }
        } catch (IOException failure) {
            child.stop(STOP);
            throw new ServerUnavailable(
                    "The server was stopped, but " + folder.root() + " cannot be written.", failure);
        }
    }

    /** Removes our run file, not that of a server that took over after ours had died. */
    private void removeRunFile() throws IOException {
        if (RunFile.find(folder.runFile()).filter(run::equals).isPresent()) {
            Files.delete(folder.runFile());
        }
    }
}
