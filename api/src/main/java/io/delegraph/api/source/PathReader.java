package io.delegraph.api.source;

import io.delegraph.api.source.SourceConfiguration.Paths;
import io.delegraph.api.source.SourceConfiguration.Watched;
import io.delegraph.cypher.graph.Completeness;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds files and folders of the server's own machine. */
public final class PathReader implements SourceReader {
    private final AllowedPaths allowed;

    public PathReader(AllowedPaths allowed) {
        this.allowed = allowed;
    }

    @Override
    public boolean reads(SourceConfiguration configuration) {
        return configuration instanceof Paths || configuration instanceof Watched;
    }

    @Override
    public Fetched fetch(SourceConfiguration configuration, Path into) {
        List<String> paths = configuration instanceof Paths files
                ? files.paths()
                : configuration instanceof Watched watched ? List.of(watched.folder()) : List.of();
        Found found = new Found();
        for (int i = 0; i < paths.size(); i++) {
            find(paths.get(i), into.resolve(Integer.toString(i)), found);
        }
        return found.fetched();
    }

    private void find(String path, Path into, Found found) {
        try {
            if (PathPattern.isPattern(path)) {
                new PatternStaging(PathPattern.of(path), into, allowed).stage(found);
            } else if (!Files.isReadable(Path.of(path))) {
                found.gap("One of the paths is not there or may not be read");
            } else if (allowed.admits(Path.of(path))) {
                found.path(Path.of(path));
            } else {
                found.gap("One of the paths lies outside of the folders that may be read");
            }
        } catch (InvalidPathException e) {
            found.gap("One of the paths is no path");
        }
    }

    /** What was found so far. */
    static final class Found {
        private final List<Path> paths = new ArrayList<>();
        private final Set<String> gaps = new LinkedHashSet<>();

        void path(Path path) {
            paths.add(path);
        }

        void gap(String why) {
            gaps.add(why);
        }

        Fetched fetched() {
            Completeness completeness = paths.isEmpty()
                    ? Completeness.FAILED
                    : gaps.isEmpty() ? Completeness.COMPLETE : Completeness.PARTIAL;
            return new Fetched(paths, completeness, String.join("; ", gaps));
        }
    }
}
