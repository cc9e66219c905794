package io.delegraph.api.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one upload. */
public final class UploadFolder {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);

    private static final int CHUNK = 1 << 20;

    private final Path folder;
    private final FreeSpace space;
    private int files;

    UploadFolder(Path folder, FreeSpace space) {
        this.folder = folder;
        this.space = space;
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }

    /** Its name in the spool. */
    String name() {
        return folder.getFileName().toString();
    }

    /** How many files were received. */
    public int files() {
        return files;
    }

    /**
     * Receives a file under a safe form of its name; a second of the same name goes to a folder that no upload can name.
     * Returns when its bytes are on the disk. Holds 1 MiB of memory.
     *
     * @throws SpoolFull when the disk has no room
     */
    public void receive(String told, InputStream content) throws IOException {
        String name = UploadName.safe(told);
        files++;
        Path place = folder.resolve(name);
        if (Files.exists(place)) {
            Path beside = folder.resolve("copy " + files);
            OwnerOnly.folders(beside);
            place = beside.resolve(name);
        }
        try (FileChannel out = FileChannel.open(OwnerOnly.newFile(place), StandardOpenOption.WRITE)) {
            copy(content, out);
            out.force(true);
        }
    }

    private void copy(InputStream content, FileChannel out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = content.readNBytes(chunk, 0, CHUNK); read > 0; read = content.readNBytes(chunk, 0, CHUNK)) {
            space.require(read);
            ByteBuffer rest = ByteBuffer.wrap(chunk, 0, read);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
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
