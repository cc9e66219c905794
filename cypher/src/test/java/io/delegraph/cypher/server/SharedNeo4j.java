package io.delegraph.cypher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One embedded server for all tests of a JVM, on a temporary data folder and any free ports. Started by the first test that asks, stopped
 * when the JVM ends. Use {@code @ExtendWith(SharedNeo4j.class)} and a parameter of type {@code SharedNeo4j}, or {@link #instance()}.
 *
 * <p>Tests share its database: each starts with {@code MATCH (n) DETACH DELETE n} or uses labels of its own.
 */
public final class SharedNeo4j implements ParameterResolver {

    private static @Nullable RunningServer server;
    private static @Nullable Path dataFolder;

    /** The shared server, started if necessary. */
    public static SharedNeo4j instance() {
        running();
        return new SharedNeo4j();
    }

    public URI boltUri() {
        return running().boltUri();
    }

    /** Root of the HTTP interface, with a slash at its end; Neo4j Browser is at {@code browser/}. */
    public URI httpUri() {
        return running().httpUri();
    }

    public String user() {
        return running().credentials().user();
    }

    public String password() {
        return running().credentials().password();
    }

    public Path dataFolder() {
        RunningServer started = running();
        if (dataFolder == null) {
            throw new IllegalStateException("Process " + started.pid() + " runs without a data folder.");
        }
        return dataFolder;
    }

    RunningServer server() {
        return running();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == SharedNeo4j.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return instance();
    }

    private static synchronized RunningServer running() {
        if (server == null) {
            Path folder = temporaryFolder();
            RunningServer started =
                    EmbeddedNeo4j.startOrAttach(ServerSettings.in(folder).withPorts(Ports.ANY));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.close();
                delete(folder);
            }));
            dataFolder = folder;
            server = started;
        }
        return server;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("delegraph-shared-neo4j-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
