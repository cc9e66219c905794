package io.delegraph.collector.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the regular files below a folder, by name; goes through no link and into no version control's store. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".bzr", "CVS");

    private final Path folder;
    private final PathListing.Builder listing;
    private final SortedMap<String, FileContent> files = new TreeMap<>();

    private FolderWalk(Path folder, PathListing.Builder listing) {
        this.folder = folder;
        this.listing = listing;
    }

    /** The files by their path below the folder, with {@code /}; problems go to the listing. */
    static SortedMap<String, FileContent> of(Path folder, PathListing.Builder listing) throws IOException {
        FolderWalk walk = new FolderWalk(folder.toRealPath(), listing);
        Files.walkFileTree(walk.folder, walk);
        return walk.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean skipped = !directory.equals(folder)
                && VERSION_CONTROL.contains(directory.getFileName().toString());
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.put(uri(file), new FileContent(file, attributes.size()));
        } else if (attributes.isSymbolicLink()) {
            reportLink(file);
        } else {
            listing.problem(
                    SourceProblem.SOURCE_NOT_A_FILE,
                    uri(file),
                    "This is a pipe, a socket or a device; in folders only files are read. It was left out.");
        }
        return FileVisitResult.CONTINUE;
    }

    // What a link inside the folder leads to is read where it lies.
    private void reportLink(Path link) {
        if (!leadsInside(link)) {
            listing.problem(
                    SourceProblem.SOURCE_LINK_NOT_FOLLOWED,
                    uri(link),
                    "The link leads out of the folder or nowhere; links are not followed. Name its target to read it.");
        }
    }

    private boolean leadsInside(Path link) {
        try {
            return link.toRealPath().startsWith(folder);
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        listing.lost(SourceProblem.SOURCE_UNREADABLE, uri(file), Sentences.of("It was left out", failure));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @org.jspecify.annotations.Nullable IOException failure) {
        if (failure != null) {
            listing.lost(
                    SourceProblem.SOURCE_UNREADABLE, uri(directory), Sentences.of("Its rest was left out", failure));
        }
        return FileVisitResult.CONTINUE;
    }

    private String uri(Path file) {
        StringBuilder uri = new StringBuilder();
        for (Path name : folder.relativize(file)) {
            uri.append(uri.isEmpty() ? "" : "/").append(Sentences.printable(name.toString()));
        }
        return uri.toString();
    }
}
