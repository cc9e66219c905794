package io.delegraph.api.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where uploads lie until they have been scanned. What a server that ended left behind is deleted when the next opens the
 * spool, unless a third one is using it.
 */
public final class Spool implements AutoCloseable {
    private static final String FOLDER = "spool";
    private static final String LOCK = "spool.lock";

    private final Path root;
    private final FileChannel lock;

    private Spool(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * The spool of a data folder.
     *
     * @throws UncheckedIOException when it cannot be made
     */
    public static Spool open(Path data) {
        try {
            Path home = data.toAbsolutePath().normalize();
            OwnerOnly.folders(home);
            FileChannel lock = FileChannel.open(
                    OwnerOnly.file(home.resolve(LOCK)), StandardOpenOption.READ, StandardOpenOption.WRITE);
            Spool spool = new Spool(home.resolve(FOLDER), lock);
            OwnerOnly.folders(spool.root);
            spool.clean();
            return spool;
        } catch (IOException e) {
            throw new UncheckedIOException("The spool in " + data + " cannot be used", e);
        }
    }

    // Every server shares the lock while it lives; who can have it alone is the only one.
    private void clean() throws IOException {
        try (FileLock alone = lock.tryLock()) {
            if (alone != null) {
                for (Path leftover : children(root)) {
                    UploadFolder.delete(leftover);
                }
            }
        } catch (OverlappingFileLockException another) {
            return;
        }
        lock.tryLock(0, Long.MAX_VALUE, true);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    /** The folder that holds everything. */
    public Path root() {
        return root;
    }

    /** A new folder for one upload. */
    public UploadFolder create() throws IOException {
        Path folder = Files.createTempDirectory(root, "");
        OwnerOnly.restrictFolder(folder);
        return new UploadFolder(folder);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The spool's lock cannot be given up", e);
        }
    }
}
