package io.delegraph.cypher.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the child JVM: the Java that runs us, our limits, the caller's options. It holds no secret. */
final class JavaCommand {

    private static final String MAIN = "io.delegraph.neo4j.server.Launcher";

    /**
     * An interrupt of the terminal and its end go to all processes in it. The child is to outlive both, so that its owner can finish what it
     * writes and then stop it; an ignored signal stays ignored in the program that replaces the shell, which keeps its process number.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    /** What Neo4j's own start script opens. */
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

    private JavaCommand() {}

    static List<String> of(
            ServerSettings settings, ServerLibrary library, ClassDataArchive archive, ServerFolder folder) {
        List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.memory().heap());
        command.add("-XX:+ExitOnOutOfMemoryError");
        // The first compiler alone: ready 15 % sooner, and the first ten seconds of ingest take a third less time.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:-UsePerfData");
        command.add("-Dlog4j2.disable.jmx=true");
        command.add("-Djava.io.tmpdir=" + folder.temporary());
        command.add("-Djava.awt.headless=true");
        command.addAll(OPENED);
        command.addAll(quiet(Runtime.version().feature()));
        command.addAll(archive.javaOptions());
        command.addAll(settings.javaOptions());
        command.addAll(List.of(
                "-cp",
                library.folder().resolve("*").toString(),
                MAIN,
                folder.launchFile().toString()));
        return List.copyOf(command);
    }

    /** Netty and Neo4j use native access and {@code sun.misc.Unsafe}, of which newer JVMs warn. */
    private static List<String> quiet(int feature) {
        return feature < 24
                ? List.of()
                : List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }
}
