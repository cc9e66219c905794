package io.delegraph.collector.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All documents under the PATHs of a command line, in the order of the PATHs and by name within one; closing it closes
 * archives and deletes what was spooled.
 *
 * <p>URIs are relative to the PATH: the file's own name for a file, the path below it for a folder, {@code stdin} for
 * {@code -}. When a PATH has a URI that an earlier PATH has, all of its URIs get the folder's name in front ({@code
 * west/roles.json}): the last name of a folder, the parent's last name of a file; when that is not enough, with the
 * PATH's number ({@code west~2/roles.json}). The same PATH given twice is read once.
 */
final class Listing implements Closeable {
    static final String STANDARD_INPUT = "-";

    private final Limits limits;
    private final InputStream standardInput;
    private final Spool spool = new Spool();
    private final OpenArchives archives;
    private final List<PathListing> paths = new ArrayList<>();
    private final Set<String> uris = new HashSet<>();
    private int documents;

    private Listing(Limits limits, InputStream standardInput) {
        this.limits = limits;
        this.archives = new OpenArchives(limits);
        this.standardInput = standardInput;
    }

    /** Finds everything; what cannot be found or opened becomes a problem in the listing. */
    static Listing of(List<String> paths, Limits limits, InputStream standardInput) {
        Listing listing = new Listing(limits, standardInput);
        Map<String, String> distinct = new LinkedHashMap<>();
        paths.forEach(path -> distinct.putIfAbsent(identity(path), path));
        distinct.values().forEach(listing::add);
        return listing;
    }

    List<PathListing> paths() {
        return List.copyOf(paths);
    }

    private static String identity(String path) {
        try {
            return path.equals(STANDARD_INPUT)
                    ? path
                    : Path.of(path).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException notAPath) {
            return path;
        }
    }

    private void add(String path) {
        PathListing.Builder listing = new PathListing.Builder(path, limits);
        Expansion expansion = new Expansion(limits, spool, archives, listing, limits.documents() - documents);
        try {
            list(path, expansion, listing);
        } catch (IOException e) {
            listing.lost(SourceProblem.SOURCE_UNREADABLE, nameOf(path), Sentences.of("It was left out", e));
        } catch (InvalidPathException e) {
            listing.lost(
                    SourceProblem.SOURCE_UNREADABLE, Sentences.printable(path), "This is no name of a file or folder.");
        }
        PathListing distinct = distinguished(listing.build());
        distinct.documents().forEach(document -> uris.add(document.uri()));
        documents += distinct.documents().size();
        paths.add(distinct);
    }

    private void list(String path, Expansion expansion, PathListing.Builder listing) throws IOException {
        if (path.equals(STANDARD_INPUT)) {
            expansion.add(spool.keep(standardInput, limits.documentBytes()), "stdin");
            return;
        }
        Path file = Path.of(path);
        if (Files.isDirectory(file)) {
            listFolder(file, expansion, listing);
        } else if (Files.isRegularFile(file)) {
            expansion.add(new FileContent(file, Files.size(file)), nameOf(path));
        } else {
            addStream(file, expansion);
        }
    }

    private static void listFolder(Path folder, Expansion expansion, PathListing.Builder listing) throws IOException {
        for (var file : FolderWalk.of(folder, listing).entrySet()) {
            if (expansion.full()) {
                listing.lost(
                        SourceProblem.SOURCE_LIMIT,
                        file.getKey(),
                        "The scan has more documents than its limit. This file and those behind it were left out.");
                return;
            }
            expansion.add(file.getValue(), file.getKey());
        }
    }

    // A pipe given by name, such as a shell's <(command), can be read once.
    private void addStream(Path pipe, Expansion expansion) throws IOException {
        try (InputStream stream = Files.newInputStream(pipe)) {
            expansion.add(spool.keep(stream, limits.documentBytes()), nameOf(pipe.toString()));
        }
    }

    private PathListing distinguished(PathListing listing) {
        if (fits(listing)) {
            return listing;
        }
        String folder = folderOf(listing.path());
        PathListing named = listing.under(folder + "/");
        return fits(named) ? named : listing.under(folder + "~" + (paths.size() + 1) + "/");
    }

    private boolean fits(PathListing listing) {
        return listing.documents().stream().noneMatch(document -> uris.contains(document.uri()));
    }

    private static String nameOf(String path) {
        Path name = Path.of(path).toAbsolutePath().normalize().getFileName();
        return Sentences.printable(name == null ? path : name.toString());
    }

    private static String folderOf(String path) {
        Path given = Path.of(path).toAbsolutePath().normalize();
        Path folder = Files.isDirectory(given) ? given : given.getParent();
        Path name = folder == null ? null : folder.getFileName();
        return Sentences.printable(name == null ? "root" : name.toString());
    }

    @Override
    public void close() throws IOException {
        archives.close();
        spool.close();
    }
}
