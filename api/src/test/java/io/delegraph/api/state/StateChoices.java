package io.delegraph.api.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * Every kind of database that a state may live in, each empty: SQLite in memory and in a file, and a real PostgreSQL where
 * Debian's is installed. For contract tests of SQL:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("io.delegraph.api.state.StateChoices#all")
 * void keepsWhatItIsTold(StateChoice choice) {
 *     try (State state = State.open(choice)) { … }
 * }
 * }</pre>
 */
public final class StateChoices {
    private StateChoices() {}

    public static Stream<Named<StateChoice>> all() {
        return Stream.concat(
                Stream.of(Named.of("memory", new StateChoice.Memory()), Named.of("file", file())), postgreSql());
    }

    /** Those that can be opened again with what they held. */
    public static Stream<Named<StateChoice>> durable() {
        return Stream.concat(Stream.of(Named.of("file", file())), postgreSql());
    }

    private static Stream<Named<StateChoice>> postgreSql() {
        return PostgreSqlServer.isInstalled()
                ? Stream.of(Named.of("PostgreSQL", PostgreSqlServer.database()))
                : Stream.empty();
    }

    private static StateChoice file() {
        try {
            Path folder = Files.createTempDirectory("delegraph-state");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "state"));
            return new StateChoice.File(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
