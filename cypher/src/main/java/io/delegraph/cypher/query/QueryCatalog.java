package io.delegraph.cypher.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All {@code .cypher} files below one folder, by name. */
public final class QueryCatalog {
    private static final String FOLDER = "/cypher";
    private static final String ENDING = ".cypher";

    private final Map<String, NamedQuery> queries;

    private QueryCatalog(Map<String, NamedQuery> queries) {
        this.queries = Collections.unmodifiableMap(queries);
    }

    /**
     * The queries that come with Delegraph.
     *
     * @throws IllegalArgumentException naming the file, when a header is not as it must be
     */
    public static QueryCatalog bundled() {
        URL folder = Optional.ofNullable(QueryCatalog.class.getResource(FOLDER))
                .orElseThrow(() -> new IllegalStateException("The jar of Delegraph has no folder " + FOLDER));
        return at(folder);
    }

    /** The queries below a folder on the class path, in a jar or not. */
    static QueryCatalog at(URL folder) {
        try {
            URLConnection connection = folder.openConnection();
            if (!(connection instanceof JarURLConnection jar)) {
                return of(Path.of(folder.toURI()));
            }
            URI file = jar.getJarFileURL().toURI();
            try (FileSystem inside = FileSystems.newFileSystem(Path.of(file))) {
                return of(inside.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the queries at " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not an address: " + folder, e);
        }
    }

    /** The queries in the folders of this folder. */
    public static QueryCatalog of(Path root) throws IOException {
        Map<String, NamedQuery> queries = new TreeMap<>();
        for (Path file : listFiles(root)) {
            String path = root.relativize(file).toString().replace('\\', '/');
            String name = path.substring(0, path.length() - ENDING.length());
            queries.put(name, NamedQuery.parse(name, Files.readString(file)));
        }
        return new QueryCatalog(queries);
    }

    private static List<Path> listFiles(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root, 2)) {
            List<Path> files = new ArrayList<>();
            all.filter(path -> path.toString().endsWith(ENDING)).forEach(files::add);
            return files;
        }
    }

    /** All queries, sorted by name. */
    public List<NamedQuery> listAll() {
        return List.copyOf(queries.values());
    }

    /** The queries of one folder, sorted by name. */
    public List<NamedQuery> listFolder(String folder) {
        return queries.values().stream()
                .filter(query -> query.folder().equals(folder))
                .toList();
    }

    public Optional<NamedQuery> findQuery(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    /**
     * The query with this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public NamedQuery getQuery(String name) {
        return findQuery(name).orElseThrow(() -> new IllegalArgumentException("No query is named " + name));
    }
}
