package io.delegraph.api.source;

import io.delegraph.api.source.SourceConfiguration.Paths;
import io.delegraph.api.source.SourceConfiguration.Watched;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where on the server's own machine a source lies. */
public final class PathRoots {
    private PathRoots() {}

    /** Its files and folders, the longest part without wildcards of its patterns, and its estate file. */
    public static List<Path> of(Source source) {
        SourceConfiguration configuration = source.configuration();
        Stream<String> named = configuration instanceof Paths files
                ? files.paths().stream()
                : configuration instanceof Watched watched ? Stream.of(watched.folder()) : Stream.empty();
        Stream<Path> roots = named.map(
                path -> PathPattern.isPattern(path) ? PathPattern.of(path).root() : Path.of(path));
        return Stream.concat(roots, source.estate().stream()).toList();
    }
}
