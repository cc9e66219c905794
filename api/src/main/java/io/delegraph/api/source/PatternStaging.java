package io.delegraph.api.source;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Puts the files that match a pattern into a folder of their own, under their names below the pattern's root, so that a
 * file has the same name in every scan whichever others match. Files are linked where the file system allows it and
 * copied where it does not.
 */
final class PatternStaging extends SimpleFileVisitor<Path> {
    private static final int MOST_MATCHES = 100_000;
    private static final int MOST_VISITED = 1_000_000;

    private final PathPattern pattern;
    private final Path into;
    private final AllowedPaths allowed;
    private PathReader.Found found = new PathReader.Found();
    private int matches;
    private int visited;

    PatternStaging(PathPattern pattern, Path into, AllowedPaths allowed) {
        this.pattern = pattern;
        this.into = into;
        this.allowed = allowed;
    }

    void stage(PathReader.Found target) {
        found = target;
        try {
            Files.walkFileTree(pattern.root(), this);
        } catch (IOException e) {
            found.gap("A folder of a pattern is not there or may not be read");
        }
        if (matches > 0) {
            found.path(into);
        } else {
            found.gap("Nothing matches a pattern");
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        visited++;
        if (attributes.isRegularFile() && pattern.matcher().matches(file)) {
            take(file);
        }
        if (matches >= MOST_MATCHES || visited >= MOST_VISITED) {
            found.gap("A pattern has more files than are read");
            return FileVisitResult.TERMINATE;
        }
        return FileVisitResult.CONTINUE;
    }

    private void take(Path file) {
        if (!allowed.admits(file)) {
            found.gap("A match lies outside of the folders that may be read");
            return;
        }
        try {
            Path place = into.resolve(pattern.root().relativize(file).toString());
            Files.createDirectories(place.getParent());
            link(file, place);
            matches++;
        } catch (IOException e) {
            found.gap("A match may not be read");
        }
    }

    private static void link(Path file, Path place) throws IOException {
        try {
            Files.createLink(place, file);
        } catch (UnsupportedOperationException | FileSystemException elsewhere) {
            Files.copy(file, place);
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        found.gap("A folder of a pattern is not there or may not be read");
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        if (failure != null) {
            found.gap("A folder of a pattern could not be listed to its end");
        }
        return FileVisitResult.CONTINUE;
    }
}
