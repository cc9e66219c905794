package io.delegraph.api.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one upload. */
public final class UploadFolder {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);

    private final Path folder;
    private int files;

    UploadFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }

    /** How many files were received. */
    public int files() {
        return files;
    }

    /** Receives a file under a safe form of its name; a second of the same name goes to a folder that no upload can name. */
    public void receive(String told, InputStream content) throws IOException {
        String name = UploadName.safe(told);
        files++;
        Path place = folder.resolve(name);
        if (Files.exists(place)) {
            Path beside = folder.resolve("copy " + files);
            OwnerOnly.folders(beside);
            place = beside.resolve(name);
        }
        try (OutputStream out = Files.newOutputStream(OwnerOnly.newFile(place))) {
            content.transferTo(out);
        }
    }

    /** Deletes everything; what cannot be deleted now is left for the next start. */
    public void delete() {
        try {
            delete(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("An upload could not be deleted from the spool; the next start tries again.");
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        }
    }
}
