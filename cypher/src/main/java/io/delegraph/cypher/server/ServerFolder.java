package io.delegraph.cypher.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the files of the embedded server are, below the data folder. */
record ServerFolder(Path root) {

    /** The folder, made if absent; what is made is open to its user only. */
    static ServerFolder open(Path dataFolder) throws IOException {
        Path root = dataFolder.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            Path parent = root.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            createPrivate(root);
        }
        ServerFolder folder = new ServerFolder(root);
        if (!Files.isDirectory(folder.home())) {
            createPrivate(folder.home());
        }
        return folder;
    }

    /** Home folder of Neo4j. */
    Path home() {
        return root.resolve("neo4j");
    }

    /** Exists as soon as Neo4j has started once and taken over the initial password. */
    Path systemDatabase() {
        return store().resolve("databases/system");
    }

    /** Store and transaction logs. */
    Path store() {
        return home().resolve("data");
    }

    /** Exists once a server was ready here. Before that nobody can have written, and a killed start may leave half a store. */
    Path startedOnce() {
        return home().resolve("started-once");
    }

    Path runFile() {
        return root.resolve("run.json");
    }

    Path passwordFile() {
        return root.resolve("neo4j.password");
    }

    Path launchFile() {
        return home().resolve("launch.properties");
    }

    /** Temporary files of the child JVM; emptied at each start, because a killed server leaves some. */
    Path temporary() {
        return home().resolve("tmp");
    }

    /** Standard output and error of the child JVM, from its last start. */
    Path log() {
        return home().resolve("server.log");
    }

    Path startLock() {
        return root.resolve("start.lock");
    }

    Path writerLock() {
        return root.resolve("writer.lock");
    }

    void emptyTemporary() throws IOException {
        if (Files.isDirectory(temporary())) {
            try (Stream<Path> files = Files.walk(temporary())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.createDirectory(temporary());
    }

    private static void createPrivate(Path folder) throws IOException {
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException raced) {
            if (!Files.isDirectory(folder)) {
                throw raced;
            }
        }
    }
}
