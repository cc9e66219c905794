package io.delegraph.cypher.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The child JVM and the two pipes to it. It lives as long as our end of its standard input is open; when this process ends, the operating
 * system closes that.
 */
final class ChildProcess {

    private static final String READY = "ready ";
    private static final String STOPPED = "stopped";

    /** How a start went. */
    enum Outcome {
        READY,
        ENDED,
        LATE
    }

    private final Process process;
    private final CountDownLatch readyOrEnded = new CountDownLatch(1);
    private final CountDownLatch stoppedOrEnded = new CountDownLatch(1);
    private volatile boolean ready;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** Starts the JVM; it waits for {@link #greet} before it does anything. */
    static ChildProcess launch(List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        // Options of the caller's environment are meant for its own JVM.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH"));
        ChildProcess child = new ChildProcess(builder.start());
        Thread listener = new Thread(child::listen, "embedded-neo4j-" + child.process.pid());
        listener.setDaemon(true);
        listener.start();
        return child;
    }

    ProcessIdentity identity() {
        return ProcessIdentity.of(process.toHandle());
    }

    /** Lets the server start, with this password if it never started before. */
    void greet(String password) {
        try {
            OutputStream input = process.getOutputStream();
            input.write((password + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException ended) {
            // The JVM refused its options; awaitReady says that it ended, and the log says why.
        }
    }

    /** Waits until the server answers, the process has ended, or patience runs out. */
    Outcome awaitReady(Duration patience) {
        if (!await(readyOrEnded, patience, "the embedded server to start")) {
            return Outcome.LATE;
        }
        return ready ? Outcome.READY : Outcome.ENDED;
    }

    /**
     * Stops the server and returns when its store is closed and its ports are free. The process may live some seconds longer, to write the
     * class data archive.
     */
    void stop(Duration patience) {
        closeInput();
        if (!await(stoppedOrEnded, patience, "the embedded server to stop")) {
            kill();
        }
    }

    void kill() {
        process.destroyForcibly();
        await(stoppedOrEnded, Duration.ofSeconds(10), "the embedded server to end");
    }

    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // The process has ended, which is what closing would bring about.
        }
    }

    private void listen() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                hear(line);
            }
        } catch (IOException closed) {
            // The same as the end of the output.
        } finally {
            readyOrEnded.countDown();
            stoppedOrEnded.countDown();
        }
    }

    private void hear(String line) {
        if (line.startsWith(READY)) {
            ready = true;
            readyOrEnded.countDown();
        }
        if (line.equals(STOPPED)) {
            stoppedOrEnded.countDown();
        }
    }

    private static boolean await(CountDownLatch latch, Duration patience, String what) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw ServerUnavailable.interrupted(what);
        }
    }
}
