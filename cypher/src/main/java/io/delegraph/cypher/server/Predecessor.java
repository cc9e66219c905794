package io.delegraph.cypher.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The server that {@code run.json} tells of. The caller holds the start lock. */
record Predecessor(RunFile run, ServerFolder folder) {

    private static final int CONNECT_MILLIS = 1_000;

    /** Whether it lives, and will live on because its owner does. */
    boolean isServing() {
        return run.server().isAlive() && run.owner().isAlive();
    }

    /**
     * Attaches to it.
     *
     * @throws ServerUnavailable if it does not accept connections
     */
    RunningServer attach(Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!accepts()) {
            if (System.nanoTime() > deadline || !run.server().isAlive()) {
                throw new ServerUnavailable("Neo4j (process " + run.server().pid() + ") does not answer on 127.0.0.1:"
                        + run.ports().bolt() + "; its log is " + folder.log() + ".");
            }
            pause();
        }
        return new AttachedServer(
                run.ports(), Credentials.read(folder), run.server().pid());
    }

    /** Waits for the end of a server whose owner is gone; one that does not end by itself is killed. */
    void bury(Duration patience, Consumer<String> messages) {
        Optional<ProcessHandle> orphan = run.server().findAlive();
        if (orphan.isEmpty()) {
            return;
        }
        messages.accept(
                "Waiting: the last Neo4j in " + folder.root() + " is still ending, because its owner was killed.");
        if (!ends(orphan.get(), patience)) {
            orphan.get().destroyForcibly();
            ends(orphan.get(), patience);
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.loopback(), run.ports().bolt()), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean ends(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Waiting for process " + process.pid() + " failed.", failure);
        } catch (InterruptedException interrupted) {
            throw ServerUnavailable.interrupted("the last server to end");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            throw ServerUnavailable.interrupted("the server to answer");
        }
    }
}
