package io.delegraph.api.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real PostgreSQL of Debian's binaries on a port of the loopback, one for all tests of this process; started when it is first
 * asked for, and gone with the process. PostgreSQL refuses to run as root, so root runs it as {@code postgres}.
 */
public final class PostgreSqlServer {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String USER = "delegraph";
    private static final String PASSWORD = "only-on-the-loopback";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path folder;
    private final Path binaries;
    private final int port;

    private PostgreSqlServer(Path folder, Path binaries, int port) {
        this.folder = folder;
        this.binaries = binaries;
        this.port = port;
    }

    /** Whether there are binaries to start. */
    public static boolean isInstalled() {
        return findBinaries().isPresent();
    }

    private static Optional<Path> findBinaries() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database of the server. */
    public static StateChoice.PostgreSql database() {
        PostgreSqlServer server = Shared.SERVER;
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server.url("postgres"), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be made", e);
        }
        return new StateChoice.PostgreSql(server.url(name), USER, PASSWORD);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static PostgreSqlServer start() {
        try {
            Path folder = Files.createTempDirectory("delegraph-postgresql");
            Path secret = Files.writeString(folder.resolve("password"), PASSWORD);
            PostgreSqlServer server =
                    new PostgreSqlServer(folder, findBinaries().orElseThrow(), freePort());
            server.giveAway(secret);
            server.run(
                    "initdb",
                    "-D",
                    folder.resolve("data").toString(),
                    "-U",
                    USER,
                    "--pwfile",
                    secret.toString(),
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "-N");
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "postgresql"));
            String options = "-p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                    + " -c shared_buffers=16MB -c max_connections=100";
            server.run(
                    "pg_ctl",
                    "-D",
                    folder.resolve("data").toString(),
                    "-l",
                    folder.resolve("log").toString(),
                    "-w",
                    "-o",
                    options,
                    "start");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void giveAway(Path secret) throws IOException {
        if (isRoot()) {
            for (Path path : List.of(folder, secret)) {
                Files.setOwner(
                        path,
                        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
            }
        }
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(program + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    private void stop() {
        try {
            run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }

    private static final class Shared {
        static final PostgreSqlServer SERVER = start();
    }
}
