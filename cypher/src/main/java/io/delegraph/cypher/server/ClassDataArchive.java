package io.delegraph.cypher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Class data archive of the child JVM: with it a start takes about half the time. One file per JVM and set of jars, beside the lib folder,
 * or in the home folder of Neo4j if that place cannot be written. The child writes it when it ends, if there was none.
 *
 * @param file where it is or will be
 */
record ClassDataArchive(Path file) {

    static ClassDataArchive of(ServerLibrary library, ServerFolder folder) throws IOException {
        String java = "neo4j-java-" + System.getProperty("java.vm.version").replaceAll("[^0-9A-Za-z.+-]", "_") + "-";
        Path beside = library.folder().getParent();
        Path place = beside != null && Files.isWritable(beside) ? beside : folder.home();
        Path file = place.resolve(java + fingerprint(library) + ".jsa");
        removeOutdated(place, java, file);
        return new ClassDataArchive(file);
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    List<String> javaOptions() {
        return List.of(exists() ? "-XX:SharedArchiveFile=" + file : "-XX:+RecordDynamicDumpInfo");
    }

    /** The JVM itself refuses an archive whose jars have changed; this only finds out when to write a new one. */
    private static String fingerprint(ServerLibrary library) throws IOException {
        CRC32 checksum = new CRC32();
        try (Stream<Path> jars = Files.list(library.folder())) {
            for (Path jar : jars.sorted(Comparator.comparing(Path::toString)).collect(Collectors.toList())) {
                String line = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
                checksum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Long.toHexString(checksum.getValue());
    }

    private static void removeOutdated(Path place, String prefix, Path current) throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(place, prefix + "*.jsa")) {
            for (Path archive : archives) {
                if (!archive.equals(current)) {
                    Files.deleteIfExists(archive);
                }
            }
        }
    }
}
