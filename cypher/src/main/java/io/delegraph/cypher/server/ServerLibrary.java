package io.delegraph.cypher.server;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder with the jars of the embedded server: the launcher, Neo4j, Neo4j Browser.
 *
 * @param folder absolute path
 */
record ServerLibrary(Path folder) {

    /** System property that names the folder. */
    static final String PROPERTY = "delegraph.neo4j.lib";

    /** Below the root of a checkout, and below the folder of an installed distribution. */
    private static final List<String> USUAL_PLACES =
            List.of("cypher/neo4j-server/target/neo4j-server/lib", "neo4j-server/lib");

    /**
     * The folder that the system property names; otherwise the first usual place below the folder of our own code or above it. The working
     * directory plays no part: jars are code.
     *
     * @throws ServerUnavailable if there is none
     */
    static ServerLibrary locate() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return new ServerLibrary(Path.of(named).toAbsolutePath().normalize()).requireLauncher();
        }
        return ancestorsOfOurCode()
                .flatMap(ancestor -> USUAL_PLACES.stream().map(ancestor::resolve))
                .map(ServerLibrary::new)
                .filter(ServerLibrary::hasLauncher)
                .findFirst()
                .orElseThrow(() -> absent("its usual place " + USUAL_PLACES.get(0)));
    }

    private ServerLibrary requireLauncher() {
        if (!hasLauncher()) {
            throw absent(folder.toString());
        }
        return this;
    }

    private boolean hasLauncher() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> launchers = Files.newDirectoryStream(folder, "delegraph-neo4j-server-*.jar")) {
            return launchers.iterator().hasNext();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static ServerUnavailable absent(String where) {
        return new ServerUnavailable(
                "The jars of the embedded Neo4j are not in " + where
                        + ". Build them with \"mvn -B -q -pl cypher/neo4j-server package\", or use a server of your own with --neo4j-uri.");
    }

    private static Stream<Path> ancestorsOfOurCode() {
        return codeLocation().stream().flatMap(start -> Stream.iterate(start, path -> path != null, Path::getParent));
    }

    private static Optional<Path> codeLocation() {
        CodeSource source = ServerLibrary.class.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !"file".equals(location.getProtocol())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(location.toURI()).toAbsolutePath());
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
