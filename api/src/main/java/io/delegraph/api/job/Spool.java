package io.delegraph.api.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where uploads lie until they have been scanned. What a server that ended left behind is deleted when the next opens the
 * spool, unless a scan still has to read it or a third server is using the spool.
 */
public final class Spool implements AutoCloseable {
    private static final String FOLDER = "spool";
    private static final String LOCK = "spool.lock";

    private final Path root;
    private final FileChannel lock;
    private boolean own;

    private Spool(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * The spool of a data folder.
     *
     * @param kept tells names of folders that are still wanted; asked when no other server uses the spool
     * @throws UncheckedIOException when it cannot be made
     */
    public static Spool open(Path data, Supplier<Set<String>> kept) {
        try {
            Path home = data.toAbsolutePath().normalize();
            OwnerOnly.folders(home);
            FileChannel lock = FileChannel.open(
                    OwnerOnly.file(home.resolve(LOCK)), StandardOpenOption.READ, StandardOpenOption.WRITE);
            Spool spool = new Spool(home.resolve(FOLDER), lock);
            OwnerOnly.folders(spool.root);
            spool.clean(kept);
            return spool;
        } catch (IOException e) {
            throw new UncheckedIOException("The spool in " + data + " cannot be used", e);
        }
    }

    // Every server shares the lock while it lives; who can have it alone is the only one.
    private void clean(Supplier<Set<String>> kept) throws IOException {
        try (FileLock alone = lock.tryLock()) {
            if (alone != null) {
                own = true;
                Set<String> wanted = kept.get();
                for (Path leftover : children(root)) {
                    if (!wanted.contains(leftover.getFileName().toString())) {
                        UploadFolder.delete(leftover);
                    }
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

    /** Whether no other server used it when it was opened, so that all that lies here is nobody else's. */
    public boolean isOwn() {
        return own;
    }

    /** The folder of an upload, unless it is gone. */
    public Optional<Path> find(String upload) {
        return Optional.of(root.resolve(upload)).filter(Files::isDirectory);
    }

    /** Deletes the folder of an upload; what cannot be deleted now is left for the next start. */
    void delete(String upload) {
        new UploadFolder(root.resolve(upload), FreeSpace.of(root)).delete();
    }

    /**
     * A new folder for one upload.
     *
     * @param size bytes that the upload will take; 0 when nobody knows
     * @throws SpoolFull when the disk has no room for it
     */
    public UploadFolder create(long size) throws IOException {
        FreeSpace space = FreeSpace.of(root);
        space.require(size);
        Path folder = Files.createTempDirectory(root, "");
        OwnerOnly.restrictFolder(folder);
        return new UploadFolder(folder, space);
    }

    /**
     * What is written to a file of the spool, as long as the disk has room.
     *
     * @return refuses with {@link SpoolFull} what the disk has no room for
     */
    public OutputStream guard(OutputStream out) {
        return new GuardedOutput(out, FreeSpace.of(root));
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
