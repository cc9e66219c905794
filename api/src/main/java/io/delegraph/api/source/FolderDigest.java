package io.delegraph.api.source;

import io.delegraph.cypher.graph.StableHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Says whether a folder is as it was: by names, sizes and times of change, without reading a file. */
final class FolderDigest extends SimpleFileVisitor<Path> {
    private static final String ABSENT = "absent";

    private final List<String> lines = new ArrayList<>();
    private final int limit;

    private FolderDigest(int limit) {
        this.limit = limit;
    }

    /**
     * The same text for the same folder; another when a file came, went or changed.
     *
     * @param limit files that count, so that watching costs a bounded time
     */
    static String of(Path folder, int limit) {
        if (!Files.isDirectory(folder)) {
            return ABSENT;
        }
        FolderDigest digest = new FolderDigest(limit);
        try {
            Files.walkFileTree(folder, digest);
        } catch (IOException | UncheckedIOException e) {
            digest.lines.add("unreadable");
        }
        return StableHash.of(digest.lines.stream().sorted().toArray(String[]::new));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        lines.add(file + "\n" + attributes.size() + "\n"
                + attributes.lastModifiedTime().toMillis());
        return lines.size() < limit ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        lines.add(file + "\nunreadable");
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException failure) {
        return FileVisitResult.CONTINUE;
    }
}
