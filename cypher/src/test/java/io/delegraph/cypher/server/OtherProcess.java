package io.delegraph.cypher.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A JVM with the class path of the tests, whose lines of output can be waited for. Closing it kills it. */
final class OtherProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private OtherProcess(Process process) {
        this.process = process;
    }

    static OtherProcess owner(Path folder, long firstNumber) throws IOException {
        return run(OwnerMain.class, folder.toString(), Long.toString(firstNumber));
    }

    static OtherProcess leaseHolder(Path folder) throws IOException {
        return run(LeaseHolderMain.class, folder.toString());
    }

    private static OtherProcess run(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        OtherProcess other = new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        Thread reader = new Thread(other::read);
        reader.setDaemon(true);
        reader.start();
        return other;
    }

    long pid() {
        return process.pid();
    }

    /** The next line that starts so. */
    String awaitLine(String start) throws InterruptedException {
        while (true) {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("No line \"" + start + "…\" within " + PATIENCE_SECONDS + " s.");
            }
            if (line.startsWith(start)) {
                return line;
            }
        }
    }

    /** The last line so far that starts so. */
    String lastLine(String start) {
        return lines.stream().filter(line -> line.startsWith(start)).reduce("", (first, second) -> second);
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            lines.add("closed");
        }
    }
}
